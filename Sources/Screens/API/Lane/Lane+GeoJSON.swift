package import JSON
package import Model

extension Lane {
    /// The lane in the format it is read in (docs/formats/lane.md).
    package var geoJSON: JSONValue {
        var features: [JSONValue] = []
        if let corridor { features.append(corridor.feature) }
        features += zones.map(\.feature)
        return [
            "type": "FeatureCollection", "name": .text(name),
            "requiresInspection": .bool(requiresInspection), "features": .array(features),
        ]
    }
}

extension Corridor {
    fileprivate var feature: JSONValue {
        [
            "type": "Feature",
            "properties": ["role": "corridor", "widthMetres": .double(width.value)],
            "geometry": ["type": "LineString", "coordinates": .list(line.map(\.json))],
        ]
    }
}

extension Zone {
    fileprivate var feature: JSONValue {
        var properties: [JSONMember] = [
            JSONMember("role", .text(role.rawValue)), JSONMember("name", .text(name)),
            JSONMember("mayOpen", .bool(mayOpen)),
        ]
        if let dwellLimit {
            properties.append(JSONMember("dwellLimitSeconds", .double(dwellLimit.value)))
        }
        let geometry: JSONValue
        switch shape {
        case .polygon(let rings):
            let corners = rings.map { JSONValue.list($0.map(\.json)) }
            geometry = ["type": "Polygon", "coordinates": .array(corners)]
        case .circle(let centre, let radius):
            properties.append(JSONMember("radiusMetres", .double(radius.value)))
            geometry = ["type": "Point", "coordinates": centre.json]
        }
        return ["type": "Feature", "properties": .object(properties), "geometry": geometry]
    }
}
