import JSON
import Model

/// Reads a manifest in our own JSON: docs/formats/manifest.schema.json.
struct JSONManifestReader {
    /// A tractor pulls two or three; a train of trailers is no truck.
    private static let equipmentMax = 8
    private static let crewMax = 20
    /// Consolidated loads have hundreds of bills.
    private static let shipmentsMax = 10_000
    private static let sealsMax = 16

    /// As in a trip.
    private static let trade = [
        "border", "direction", "manufacturer", "importer", "consignee", "parties", "exports",
    ]

    private let root: JSONPlace

    static func read(_ bytes: [UInt8]) -> ManifestReading {
        let document: JSONValue
        do throws(JSONError) { document = try JSONValue(parsing: bytes, limits: .document) } catch {
            let flaw = ManifestFlaw(
                "file", sent: String(decoding: bytes.prefix(40), as: UTF8.self),
                wanted: "JSON or an X12 interchange; \(error.advice)")
            return ManifestReading(.json, nil, [flaw])
        }
        let places = JSONPlaces()
        guard document.members != nil else {
            places.note("file", document, "one object, a manifest")
            return ManifestReading(.json, nil, places.flaws)
        }
        let reader = JSONManifestReader(
            root: JSONPlace(value: document, path: "", places: places))
        let manifest = reader.manifest()
        return ManifestReading(.json, manifest, places.flaws)
    }

    private func manifest() -> TruckManifest? {
        root.demandOnly(
            [
                "trip", "carrier", "port", "arrival", "departure", "device", "exporter",
                "programme",
                "conveyance", "equipment", "crew", "shipments",
            ] + Self.trade)
        let trip: TripID? = root.id("trip", "the trip's number")
        if trip == .lane { root.flaw("trip", "another number; “lane” is the lane's own name") }
        let carrier: PartyID? = root.id("carrier", "the carrier's code")
        let conveyance = root.object("conveyance")
        conveyance?.demandOnly(["id", "seals"])
        let tractor: TractorID? = conveyance.flatMap { $0.id("id", "the tractor's id") }
        let rest = (
            equipment(), crew(), root.objects("shipments", most: Self.shipmentsMax).map(shipment),
            programme(), conveyance.map { seals($0) } ?? []
        )
        guard let trip, let carrier, let tractor else { return nil }
        var manifest = TruckManifest(trip: trip, carrier: carrier, tractor: tractor)
        manifest.port = root.text("port", "the port of entry's code", isRequired: false)
        manifest.arrival = root.instant("arrival")
        manifest.departure = root.instant("departure")
        manifest.device = root.id("device", "the tracker's id", isRequired: false)
        manifest.exporter = root.id("exporter", "the exporter's party id", isRequired: false)
        manifest.equipment = rest.0
        manifest.crew = rest.1
        manifest.shipments = rest.2.compactMap { $0 }
        manifest.programme = rest.3
        manifest.tractorSeals = rest.4
        manifest.trade = (root.value.members ?? []).filter {
            Self.trade.contains($0.name) && $0.value != .null
        }
        return manifest
    }

    private func equipment() -> [ManifestEquipment] {
        let list = root.objects("equipment", most: Self.equipmentMax)
        if root.value["equipment"]?.array?.isEmpty ?? true {
            root.flaw("equipment", "at least one trailer, chassis or container")
        }
        return list.compactMap { one in
            one.demandOnly(["kind", "id", "seals"])
            let kind = one.word("kind", ManifestEquipment.Kind.self)
            let id: TrailerID? = one.id("id", "the number on its side")
            let seals = seals(one)
            guard let kind, let id else { return nil }
            let container = kind == .container ? container(id, one) : nil
            return ManifestEquipment(kind: kind, id: id, container: container, seals: seals)
        }
    }

    private func container(_ id: TrailerID, _ place: JSONPlace) -> ContainerNumber? {
        do throws(ContainerNumber.Flaw) { return try ContainerNumber(id.description) } catch {
            place.flaw("id", "a container number as in CSQU3054383; \(error.advice)")
            return nil
        }
    }

    private func seals(_ owner: JSONPlace) -> [Seal] {
        owner.objects("seals", most: Self.sealsMax).compactMap { one in
            one.demandOnly(["maker", "number", "class"])
            let maker = one.text("maker", "the seal maker's name")
            let number = one.text("number", SealNumber.wanted)
            let grade = one.word("class", Seal.Grade.self)
            guard let maker, let number, let grade else { return nil }
            guard SealNumber.isOne(number) else {
                one.flaw("number", SealNumber.wanted)
                return nil
            }
            return Seal(maker: maker, number: number, grade: grade)
        }
    }

    private func crew() -> [ManifestCrew] {
        let crew = root.objects("crew", most: Self.crewMax).compactMap { one -> ManifestCrew? in
            one.demandOnly(["role", "id"])
            let role = one.word("role", ManifestCrew.Role.self)
            let id: DriverID? = one.id("id", "the person's code, never a name")
            guard let role, let id else { return nil }
            return ManifestCrew(role: role, id: id)
        }
        // A driver whose code is wrong was told of that.
        let isNamed = root.value["crew"]?.array?.contains {
            $0["role"]?.string == ManifestCrew.Role.driver.rawValue
        }
        if isNamed != true {
            root.flaw("crew", "somebody whose role is driver")
        }
        return crew
    }

    private func shipment(_ one: JSONPlace) -> ManifestShipment? {
        one.demandOnly(["number", "quantity", "unit", "kilograms", "goods"])
        guard let number = one.text("number", "the shipment's control number") else { return nil }
        var shipment = ManifestShipment(number: number)
        shipment.quantity = one.number("quantity", "a count of pieces").flatMap { Int(exactly: $0) }
        shipment.unit = one.text("unit", "the unit of the count", isRequired: false)
        shipment.kilograms = one.number("kilograms", "kilograms, 0 or more")
        shipment.descriptions = [one.text("goods", "what it is", isRequired: false)].compactMap {
            $0
        }
        return shipment
    }

    private func programme() -> Programme {
        guard let one = root.object("programme", isRequired: false) else { return .none }
        one.demandOnly(["ctpatTier", "fast"])
        let tier = one.number("ctpatTier", "a C-TPAT tier: 1, 2 or 3").flatMap { Int(exactly: $0) }
        if let tier, !(1...3).contains(tier) { one.flaw("ctpatTier", "a C-TPAT tier: 1, 2 or 3") }
        return Programme(ctpatTier: tier, isFast: one.bool("fast"))
    }
}
