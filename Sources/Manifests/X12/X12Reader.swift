import Model

/// Reads an X12 309 of a truck, well enough to open a trip; each segment that it cannot take is
/// named.
///
/// Segments and elements by the standard's own dictionary, releases 4010 to 7030.
struct X12Reader {
    /// Which loop the segments at hand belong to: a seal is of what was named last.
    private enum Owner { case nobody, tractor, equipment, person, shipment }

    private var trip: TripID?
    private var carrier: PartyID?
    private var tractor: TractorID?
    private var tractorSeals: [Seal] = []
    private var port: String?
    private var arrival: Instant?
    private var exporter: PartyID?
    private var parties = X12Parties()
    private var equipment: [ManifestEquipment] = []
    private var crew: [DriverID] = []
    /// Who of them is said to drive.
    private var driver: DriverID?
    private var shipments: [ManifestShipment] = []
    private var owner = Owner.nobody
    /// Somebody on board whose code has not come yet.
    private var awaited: X12Segment?
    private var flaws: [ManifestFlaw] = []
    private var passedOver: [String] = []

    /// A seal of X12 has neither maker nor class: the weakest class, and a maker nobody knows.
    private static let maker = "unknown"

    static func read(_ bytes: [UInt8]) -> ManifestReading {
        let interchange: X12Interchange
        do throws(ManifestFlaw.List) { interchange = try X12Interchange(bytes) } catch {
            return ManifestReading(.x12, nil, error.flaws)
        }
        let (body, flaws) = X12Envelope.body(of: interchange.segments)
        guard !body.isEmpty else { return ManifestReading(.x12, nil, flaws) }
        var reader = X12Reader()
        reader.flaws = flaws
        for segment in body { reader.take(segment) }
        return reader.end()
    }

    private mutating func take(_ segment: X12Segment) {
        switch segment.id {
        case "M10": manifest(segment)
        case "VEH": vehicle(segment)
        case "M7": seals(segment, 1...4)
        case "NM1": person(segment)
        case "N9", "REF": reference(segment)
        case "P4": portOfEntry(segment)
        case "LX": owner = .shipment
        case "M11": bill(segment, 1)
        case "M13": break  // amends a bill that M11 states
        case "N1": party(segment)
        case "N4": parties.country(segment[4])
        case "VID": pulled(segment)
        case "N10": goods(segment)
        case "M7A":
            flaws.append(
                ManifestFlaw(
                    segment.place(), sent: segment[1] ?? "",
                    wanted: "seals as they are now (M7); tell of a replaced seal with an action "
                        + "`seal` and `replaces`"))
        case _ where Self.needless.contains(segment.id):
            if !passedOver.contains(segment.id) { passedOver.append(segment.id) }
        default:
            flaws.append(
                ManifestFlaw(segment.place(), sent: segment.id, wanted: "a segment of a 309"))
        }
    }

    /// Segments of a 309 of which a trip needs nothing.
    private static let needless: Set<String> = [
        "CII", "DMG", "DTM", "H1", "H2", "H3", "K1", "K2", "M12", "M1", "M2", "MAN", "N2", "N3",
        "N7", "NTE", "PER", "R4", "VC", "X1", "X2", "M14", "M15", "M20", "M21", "LIN", "YNQ",
    ]

    private mutating func manifest(_ segment: X12Segment) {
        if trip != nil || carrier != nil {
            flaws.append(ManifestFlaw(segment.place(), sent: "M10", wanted: "one M10"))
        }
        carrier = id(segment, 1, "the carrier's SCAC")
        if segment[2] != "J" { flaws.append(segment.flaw(2, "J, a motor carrier")) }
        trip = id(segment, segment[6] == nil ? 7 : 6, "the trip's number (M1006, else M1007)")
    }

    private mutating func vehicle(_ segment: X12Segment) {
        owner = .tractor
        // A power unit and perhaps a dolly: the first is what pulls.
        guard tractor == nil else { return }
        tractor = id(segment, segment[5] == nil ? 2 : 5, "the tractor's id (VEH05) or VIN (VEH02)")
    }

    private mutating func pulled(_ segment: X12Segment) {
        owner = .equipment
        let number = (segment[2] ?? "") + (segment[3] ?? "")
        guard segment[3] != nil, let id = try? TrailerID(number) else {
            return flaws.append(segment.flaw(3, "the equipment's number"))
        }
        let kind = Self.kind(segment[1])
        var container: ContainerNumber?
        if kind == .container {
            do throws(ContainerNumber.Flaw) { container = try ContainerNumber(number) } catch {
                flaws.append(
                    ManifestFlaw(
                        segment.place(3), sent: number,
                        wanted: "a container number as in CSQU3054383; \(error.advice)"))
            }
        }
        equipment.append(
            ManifestEquipment(kind: kind, id: id, container: container, seals: []))
        seals(segment, 4...5)
    }

    /// Data element 40: CN and its kin are containers, CH and CZ chassis; the rest is pulled.
    private static func kind(_ code: String?) -> ManifestEquipment.Kind {
        switch code {
        case "CN", "2B", "20", "40", "4B", "CU", "NC", "RC": .container
        case "CH", "CZ": .chassis
        default: .trailer
        }
    }

    private mutating func seals(_ segment: X12Segment, _ elements: ClosedRange<Int>) {
        for element in elements {
            guard let number = segment[element] else { continue }
            guard SealNumber.isOne(number) else {
                flaws.append(segment.flaw(element, SealNumber.wanted))
                continue
            }
            affix(Seal(maker: Self.maker, number: number, grade: .indicative), segment, element)
        }
    }

    private mutating func affix(_ seal: Seal, _ segment: X12Segment, _ element: Int) {
        if owner == .tractor {
            tractorSeals.append(seal)
        } else if equipment.isEmpty {
            flaws.append(segment.flaw(element, "a seal after the VEH or VID that it is on"))
        } else if !equipment[equipment.count - 1].seals.contains(seal) {
            equipment[equipment.count - 1].seals.append(seal)
        }
    }

    private mutating func person(_ segment: X12Segment) {
        giveUpAwaited()
        parties.close()
        owner = .person
        // NM102: 1 is a person; a broker or a school is nobody on board.
        guard segment[2] == "1" else { return }
        guard segment[9] != nil else {
            awaited = segment
            return
        }
        board(segment, 9)
    }

    private mutating func board(_ segment: X12Segment, _ element: Int) {
        let role = awaited?[1] ?? segment[1]
        awaited = nil
        guard let id: DriverID = id(segment, element, "the person's code, never a name") else {
            return
        }
        crew.append(id)
        if role == Self.driving { driver = driver ?? id }
    }

    /// NM101 of who drives, as senders of truck manifests write it. Where nobody has it, the first
    /// person drives.
    private static let driving = "DR"

    private var onBoard: [ManifestCrew] {
        let driver = driver ?? crew.first
        return crew.map { ManifestCrew(role: $0 == driver ? .driver : .crew, id: $0) }
    }

    private mutating func reference(_ segment: X12Segment) {
        if owner == .person, awaited != nil, segment[2] != nil { return board(segment, 2) }
        if segment[1] == "BM", owner == .shipment { bill(segment, 2) }
    }

    private mutating func giveUpAwaited() {
        guard let person = awaited else { return }
        awaited = nil
        flaws.append(
            person.flaw(9, "the person's code here, or in an N9 or REF of the same loop"))
    }

    private mutating func portOfEntry(_ segment: X12Segment) {
        giveUpAwaited()
        owner = .nobody
        guard let code = segment[1] else {
            return flaws.append(segment.flaw(1, "the port's code"))
        }
        port = port ?? code
        guard let date = segment[2] else { return }
        guard let day = Self.day(date) else {
            return flaws.append(segment.flaw(2, "a date, CCYYMMDD"))
        }
        arrival = arrival ?? day
    }

    private static func day(_ text: String) -> Instant? {
        let digits = Array(text.utf8)
        guard digits.count == 8, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let parts = [digits[0..<4], digits[4..<6], digits[6..<8]]
            .map { String(decoding: $0, as: UTF8.self) }
        return try? Instant(rfc3339: "\(parts.joined(separator: "-"))T00:00:00Z")
    }

    private mutating func bill(_ segment: X12Segment, _ element: Int) {
        owner = .shipment
        guard let number = segment[element] else {
            return flaws.append(segment.flaw(element, "the bill's number"))
        }
        guard shipments.last?.number != number else { return }
        var shipment = ManifestShipment(number: number)
        if segment.id == "M11" {
            shipment.quantity = segment[3].flatMap { Int($0) }
            shipment.unit = segment[4]
            shipment.kilograms = Self.kilograms(segment[5], segment[6])
        }
        shipments.append(shipment)
    }

    /// M1106: K or KG kilograms, L or LB pounds of 0.453 592 37 kg.
    private static func kilograms(_ weight: String?, _ unit: String?) -> Double? {
        guard let weight = weight.flatMap({ Double($0) }), weight >= 0, weight.isFinite else {
            return nil
        }
        return switch unit {
        case "K", "KG": weight
        case "L", "LB": weight * 0.453_592_37
        default: nil
        }
    }

    private mutating func party(_ segment: X12Segment) {
        parties.take(segment[1], segment[2], segment[4].flatMap { try? PartyID($0) })
        // The exporter, else the shipper, by a code: a name is no id.
        guard ["EX", "SH"].contains(segment[1]), exporter == nil, segment[4] != nil else { return }
        exporter = id(segment, 4, "the party's code")
    }

    private mutating func goods(_ segment: X12Segment) {
        guard let text = segment[2], !shipments.isEmpty else { return }
        shipments[shipments.count - 1].descriptions.append(text)
    }

    private mutating func id<Subject>(
        _ segment: X12Segment, _ element: Int, _ wanted: String
    ) -> Identifier<Subject>? {
        do throws(IdentifierFlaw) { return try Identifier(segment[element] ?? "") } catch {
            flaws.append(segment.flaw(element, "\(wanted), but \(error.advice)"))
            return nil
        }
    }

    private mutating func demand(_ isThere: Bool, _ what: String) {
        guard !isThere else { return }
        flaws.append(ManifestFlaw("transaction set", sent: "no \(what)", wanted: "one"))
    }

    private mutating func end() -> ManifestReading {
        giveUpAwaited()
        demand(trip != nil || flaws.contains { $0.place.contains("M10") }, "M10 segment")
        demand(
            tractor != nil || flaws.contains { $0.place.contains("VEH") }, "VEH (tractor) segment")
        demand(!equipment.isEmpty, "VID segment (trailer, chassis or container)")
        demand(
            !crew.isEmpty || flaws.contains { $0.place.contains("NM1") },
            "NM1 segment of a person (driver)")
        guard let trip, let carrier, let tractor else {
            return ManifestReading(.x12, nil, flaws, passedOver: passedOver)
        }
        var manifest = TruckManifest(trip: trip, carrier: carrier, tractor: tractor)
        manifest.port = port
        manifest.arrival = arrival
        manifest.exporter = exporter
        manifest.tractorSeals = tractorSeals
        manifest.equipment = equipment
        manifest.crew = onBoard
        manifest.shipments = shipments
        manifest.trade = parties.trade
        return ManifestReading(.x12, manifest, flaws, passedOver: passedOver)
    }
}
