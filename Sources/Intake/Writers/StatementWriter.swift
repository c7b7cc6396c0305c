package import JSON
package import Model

/// Writes statements in the public formats: what the readers of this module take, and nothing
/// else. The simulator and the tests speak to the node through these lines.
package enum StatementWriter {
    /// A position line; `received` is the gateway's clock where it has one.
    package static func position(_ position: Position, received: Instant? = nil) -> JSONValue {
        var line = StatementLine()
        line.add("device", position.device.description)
        line.add("time", position.at.rfc3339)
        line.add("received", received?.rfc3339)
        line.add("lon", position.place.longitude)
        line.add("lat", position.place.latitude)
        if !position.isValid { line.add("valid", false) }
        line.add("speedKmh", position.speed.map { $0.value * 3.6 })
        line.add("course", position.course)
        line.add("accuracyMetres", position.accuracy?.value)
        line.add("door", position.door?.rawValue)
        if position.openingAuthorised { line.add("openingAuthorised", true) }
        line.add("seal", position.seal?.rawValue)
        line.add("tractor", position.tractor?.description)
        return line.value
    }

    package static func trip(_ trip: Trip) -> JSONValue {
        var line = StatementLine()
        line.add("trip", trip.id.description)
        line.add("device", trip.device.description)
        line.add("departure", trip.departure.rfc3339)
        line.add("driver", trip.driver.description)
        line.add("tractor", trip.tractor.description)
        line.add("trailer", trip.trailer.description)
        line.add("container", trip.container?.description)
        line.add("seals", seals(trip.seals))
        if trip.programme != .none {
            var programme = StatementLine()
            programme.add("ctpatTier", trip.programme.ctpatTier.map { .int($0) })
            programme.add("fast", trip.programme.isFast)
            line.add("programme", programme.value)
        }
        line.add("exporter", trip.exporter?.description)
        line.add("carrier", trip.carrier?.description)
        trade(trip.trade, into: &line)
        return line.value
    }

    package static func lane(_ lane: Lane, validFrom: Instant? = nil) -> JSONValue {
        var line = StatementLine()
        line.add("type", "FeatureCollection")
        line.add("name", lane.name)
        line.add("validFrom", validFrom?.rfc3339)
        line.add("requiresInspection", lane.requiresInspection)
        let corridor = lane.corridor.map { corridor in
            feature(
                "LineString", points(corridor.line),
                [
                    "role": "corridor", "widthMetres": .double(corridor.width.value),
                ])
        }
        line.add("features", .list([corridor].compactMap { $0 } + lane.zones.map(zone)))
        return line.value
    }

    static func seals(_ seals: [Seal]) -> JSONValue {
        .list(
            seals.map { seal in
                [
                    "maker": .text(seal.maker), "number": .text(seal.number),
                    "class": .text(seal.grade.rawValue),
                ]
            })
    }

    private static func zone(_ zone: Zone) -> JSONValue {
        var properties = StatementLine()
        properties.add("role", zone.role.rawValue)
        properties.add("name", zone.name)
        properties.add("dwellLimitSeconds", zone.dwellLimit?.value)
        properties.add("mayOpen", zone.mayOpen)
        switch zone.shape {
        case .circle(let centre, let radius):
            properties.add("radiusMetres", radius.value)
            return feature("Point", point(centre), properties.value)
        case .polygon(let rings):
            return feature("Polygon", .list(rings.map(points)), properties.value)
        }
    }

    private static func feature(
        _ shape: String, _ coordinates: JSONValue, _ properties: JSONValue
    ) -> JSONValue {
        [
            "type": "Feature", "properties": properties,
            "geometry": ["type": .text(shape), "coordinates": coordinates],
        ]
    }

    private static func points(_ line: [Coordinate]) -> JSONValue { .list(line.map(point)) }

    private static func point(_ place: Coordinate) -> JSONValue {
        [.double(place.longitude), .double(place.latitude)]
    }
}
