package import JSON
package import Model

extension Lane {
    /// The lane as the GeoJSON its operator would hand in.
    package var geoJSON: JSONValue {
        var features: [JSONValue] = []
        if let corridor {
            let properties: JSONValue = [
                "role": "corridor", "name": .string(name),
                "widthMetres": .double(corridor.width.value),
            ]
            features.append(
                Self.feature("LineString", .list(corridor.line.map(Self.point)), properties))
        }
        features += zones.map(Self.feature)
        return [
            "type": "FeatureCollection", "name": .string(name),
            "requiresInspection": .bool(requiresInspection), "features": .array(features),
        ]
    }

    private static func feature(_ zone: Zone) -> JSONValue {
        var properties = [
            JSONMember("role", .string(zone.role.rawValue)), JSONMember("name", .string(zone.name)),
            JSONMember("mayOpen", .bool(zone.mayOpen)),
        ]
        if let limit = zone.dwellLimit {
            properties.append(JSONMember("dwellLimitSeconds", .double(limit.value)))
        }
        switch zone.shape {
        case .polygon(let rings):
            let rings = rings.map { ring in JSONValue.list(ring.map(point)) }
            return feature("Polygon", .array(rings), .object(properties))
        case .circle(let centre, let radius):
            properties.append(JSONMember("radiusMetres", .double(radius.value)))
            return feature("Point", point(centre), .object(properties))
        }
    }

    private static func feature(
        _ type: String, _ coordinates: JSONValue, _ properties: JSONValue
    ) -> JSONValue {
        [
            "type": "Feature", "properties": properties,
            "geometry": ["type": .string(type), "coordinates": coordinates],
        ]
    }

    /// Seven decimals are a centimetre, and a person can still read the file.
    private static func point(_ place: Coordinate) -> JSONValue {
        func rounded(_ degrees: Double) -> Double { (degrees * 1e7).rounded() / 1e7 }
        return [.double(rounded(place.longitude)), .double(rounded(place.latitude))]
    }
}
