package import JSON
package import Model

extension TruckManifest {
    /// What a manifest does not say and a trip needs.
    package struct Supplement: Hashable, Sendable {
        package var device: DeviceID?
        package var departure: Instant?

        package init(device: DeviceID? = nil, departure: Instant? = nil) {
            self.device = device
            self.departure = departure
        }
    }

    /// The trip as `garita ingest` and the HTTP door take it, or what it lacks.
    package func trip(_ supplement: Supplement) throws(ManifestFlaw.List) -> JSONValue {
        var flaws: [ManifestFlaw] = []
        func demand<Value>(_ value: Value?, _ place: String, _ wanted: String) -> Value? {
            if value == nil { flaws.append(ManifestFlaw(place, sent: "", wanted: wanted)) }
            return value
        }
        let device = demand(
            supplement.device ?? device, "device",
            "the tracker that travels along (“device” beside the manifest, or --device)")
        let departure = demand(
            supplement.departure ?? departure, "departure",
            "when the load sets out, RFC 3339 with a zone (“departure” beside the manifest, or "
                + "--departure)")
        let driver = demand(driver, "crew", "a driver with an id")
        let trailer = demand(trailer, "equipment", "a trailer, chassis or container")
        guard let device, let departure, let driver, let trailer else {
            throw ManifestFlaw.List(flaws: flaws)
        }
        let equipped: [(String, JSONValue?)] = [
            ("trip", .text(trip.description)), ("device", .text(device.description)),
            ("departure", .text(departure.rfc3339)), ("driver", .text(driver.description)),
            ("tractor", .text(tractor.description)), ("trailer", .text(trailer.description)),
            ("container", container.map { .text($0.description) }),
            ("seals", .list(seals.map(Self.json))), ("programme", programmeJSON),
            ("exporter", exporter.map { .text($0.description) }),
            ("carrier", .text(carrier.description)),
        ]
        return .object(
            equipped.compactMap { name, value in value.map { JSONMember(name, $0) } } + trade)
    }

    package var driver: DriverID? { crew.first { $0.role == .driver }?.id }

    /// What carries the box: a trailer before a chassis, and the box itself where nothing else is
    /// told.
    package var trailer: TrailerID? {
        let order: [ManifestEquipment.Kind] = [.trailer, .chassis, .container]
        return order.lazy.compactMap { kind in equipment.first { $0.kind == kind } }.first?.id
    }

    package var container: ContainerNumber? { equipment.lazy.compactMap(\.container).first }

    /// All that are on the load's doors. A tractor's own seals hold nothing of the load.
    package var seals: [Seal] { equipment.flatMap(\.seals) }

    private var programmeJSON: JSONValue? {
        guard programme != .none else { return nil }
        return [
            "ctpatTier": programme.ctpatTier.map { .int($0) } ?? .null,
            "fast": .bool(programme.isFast),
        ]
    }

    private static func json(_ seal: Seal) -> JSONValue {
        [
            "maker": .text(seal.maker), "number": .text(seal.number),
            "class": .text(seal.grade.rawValue),
        ]
    }
}

extension ManifestFlaw {
    /// Several at once, so that a sender mends them in one go.
    package struct List: Error, Hashable, Sendable {
        package let flaws: [ManifestFlaw]

        package init(flaws: [ManifestFlaw]) { self.flaws = flaws }
    }
}
