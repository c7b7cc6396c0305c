import JSON
import Model

extension Fields {
    func instant(_ name: String) throws(IntakeRefusal) -> Instant {
        guard let instant = try optionalInstant(name) else { throw refusal(name, Self.timeWanted) }
        return instant
    }

    func optionalInstant(_ name: String) throws(IntakeRefusal) -> Instant? {
        try unchecked(name, ahead: IntakeRules.skewMax)
    }

    /// A moment that may lie ahead by more than clock drift.
    func instant(_ name: String, ahead: Seconds) throws(IntakeRefusal) -> Instant {
        guard let instant = try unchecked(name, ahead: ahead) else {
            throw refusal(name, Self.timeWanted)
        }
        return instant
    }

    func optionalInstant(_ name: String, ahead: Seconds) throws(IntakeRefusal) -> Instant? {
        try unchecked(name, ahead: ahead)
    }

    private func unchecked(_ name: String, ahead: Seconds) throws(IntakeRefusal) -> Instant? {
        guard let text = try optionalText(name, Self.timeWanted) else { return nil }
        let instant: Instant
        do { instant = try Instant(rfc3339: text) } catch {
            throw refusal(name, Self.timeWanted(error))
        }
        if let flaw = rules.flaw(in: instant, ahead: ahead) { throw refusal(name, flaw) }
        return instant
    }

    static let timeWanted = "a time as in 2026-01-05T08:15:00Z (RFC 3339)"

    static func timeWanted(_ flaw: Instant.Flaw) -> String {
        switch flaw {
        case .shape: timeWanted
        case .outOfRange: "\(timeWanted); no such day or hour exists"
        case .missingZone: "\(timeWanted); the zone is missing: end with Z or +hh:mm"
        }
    }

    func seals(_ name: String) throws(IntakeRefusal) -> [Seal] {
        guard self[name] != nil else {
            throw refusal(name, "a list of {maker, number, class}, [] when there is none")
        }
        var seals: [Seal] = []
        for entry in try objects(name, "a list of {maker, number, class}") {
            seals.append(try entry.seal())
        }
        return seals
    }

    private func seal() throws(IntakeRefusal) -> Seal {
        let maker = try text("maker", "the seal maker's name")
        try checkMaker(maker, in: "maker")
        let number = try text("number", Self.sealNumberWanted)
        guard Self.isSealNumber(number) else { throw refusal("number", Self.sealNumberWanted) }
        let grade: Seal.Grade = try word("class", Self.gradeWanted)
        return Seal(maker: maker, number: number, grade: grade)
    }

    func checkMaker(_ maker: String, in name: String) throws(IntakeRefusal) {
        guard maker.utf8.count <= Self.makerMax else {
            throw refusal(name, "a maker's name of at most \(Self.makerMax) bytes")
        }
        guard let makers = rules.makers, !makers.know(maker) else { return }
        throw IntakeRefusal(
            field: place(name), sent: JSONValue.text(maker).text,
            wanted: makers.wanted(near: maker))
    }

    /// Long enough for a company's full name, short enough for a table cell.
    static let makerMax = 64
    static let gradeWanted = "an ISO 17712 class: I, S or H"
    static let sealNumberWanted =
        "the seal's number: 1 to \(Seal.numberLengthMax) visible ASCII characters"

    static func isSealNumber(_ text: String) -> Bool {
        (1...Seal.numberLengthMax).contains(text.utf8.count)
            && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }

    /// `lon` and `lat` together or not at all.
    func optionalPlace() throws(IntakeRefusal) -> Coordinate? {
        let longitude = try optionalNumber("lon", "degrees from -180 to 180")
        let latitude = try optionalNumber("lat", "degrees from -90 to 90")
        guard longitude != nil || latitude != nil else { return nil }
        guard let longitude, let latitude else {
            throw refusal(longitude == nil ? "lon" : "lat", "both lon and lat, or neither")
        }
        let place = Coordinate(longitude: longitude, latitude: latitude)
        if let flaw = IntakeRules.flaw(in: place) {
            throw IntakeRefusal(
                field: self.place("lon, lat"), sent: "\(longitude), \(latitude)", wanted: flaw)
        }
        return place
    }
}
