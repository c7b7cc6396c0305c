import JSON
package import Model

/// From the bytes of one statement to submissions, or a refusal that teaches.
///
/// What a statement is shows in its names, not in the address it was sent to, so one file may mix
/// positions, trips, actions, EPCIS events and lanes. Decoding depends on the bytes and the
/// rules alone: what the ledger kept reads the same ever after.
package struct LineDecoder: Sendable {
    private let rules: IntakeRules

    package init(now: Instant, makers: KnownMakers? = nil, keepsUnplaced: Bool = false) {
        rules = IntakeRules(now: now, makers: makers, keepsUnplaced: keepsUnplaced)
    }

    /// One line of a feed or one payload of the ledger; an empty line holds nothing.
    ///
    /// A line may be a whole document, all of which is accepted or refused.
    package func submissions(fromLine line: [UInt8]) throws(IntakeRefusal) -> [Submission] {
        guard line.contains(where: { !Self.isSpace($0) }) else { return [] }
        guard line.count <= IntakeRules.lineBytesMax else {
            throw IntakeRefusal(
                field: nil, sent: "\(line.count) bytes",
                wanted: "a line of at most \(IntakeRules.lineBytesMax) bytes")
        }
        if let position = try PositionReader(rules: rules).submission(line) { return [position] }
        return try submissions(ofOther: line, limits: .standard)
    }

    /// A whole file of lines or one document; every element gets a verdict of its own.
    package func verdicts(on file: [UInt8]) -> [Result<Submission, IntakeRefusal>] {
        DocumentReader(decoder: self).verdicts(on: file)
    }

    func submissions(
        ofOther bytes: [UInt8], limits: JSONLimits
    ) throws(IntakeRefusal) -> [Submission] {
        guard let elements = try DocumentReader.elements(of: bytes, limits: limits) else {
            return [try single(bytes, limits: limits)]
        }
        var submissions: [Submission] = []
        for element in elements { submissions += try self.submissions(of: element) }
        return submissions
    }

    func submissions(of element: DocumentReader.Element) throws(IntakeRefusal) -> [Submission] {
        do throws(IntakeRefusal) {
            return try submissions(fromLine: element.bytes)
        } catch {
            var refusal = error.inside(element.path)
            refusal.line = nil
            throw refusal
        }
    }

    private func single(_ bytes: [UInt8], limits: JSONLimits) throws(IntakeRefusal) -> Submission {
        let value: JSONValue
        do { value = try JSONValue(parsing: bytes, limits: limits) } catch {
            throw IntakeRefusal(error, in: bytes.span)
        }
        let fields = try Fields(value, rules: rules)
        if fields["type"]?.string == "FeatureCollection" {
            return try LaneReader(fields: fields).submission(payload: bytes)
        }
        if fields["type"] != nil || fields["eventTime"] != nil {
            return try EPCISReader(fields).submission(payload: bytes)
        }
        if fields["action"] != nil {
            return try ActionReader(fields: fields).submission(payload: bytes)
        }
        if fields["room"] != nil {
            return try FilingReader(fields: fields).submission(payload: bytes)
        }
        if fields["trip"] != nil || fields["departure"] != nil {
            return try TripReader(fields: fields).submission(payload: bytes)
        }
        if fields["lon"] != nil || fields["lat"] != nil {
            throw fields.refusal(
                "device", "the id of the tracker; a position without one is nobody's")
        }
        throw IntakeRefusal(
            field: nil, sent: value.text,
            wanted: "a position (device), a trip (trip, departure), an action (action), "
                + "a filing (room, matter, record), an EPCIS 2.0 event (type) or a lane "
                + "(GeoJSON FeatureCollection)")
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}
