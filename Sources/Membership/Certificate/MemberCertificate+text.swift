import Model

extension MemberCertificate {
    /// First line of every certificate: no other text that a key signs begins so.
    package static let heading = "garita.example/member-certificate/1"
    /// The longest list of criteria we know has 97; ten times that is nobody's.
    static let linesMax = 1_000

    /// One field a line, in this order and no other: one certificate, one text.
    package var text: String {
        let head = [
            ("issuer", issuer), ("member", member.description), ("name", name),
            ("programme", programme), ("entity", entity), ("state", state.rawValue),
            ("tier", tier.map { "\($0.rawValue)" } ?? "-"), ("certified", certified.description),
            ("validated", validated?.description ?? "-"),
            ("validation", validation?.rawValue ?? "-"), ("day", day.description),
            ("good-until", goodUntil.description), ("open-findings", "\(openFindings)"),
            ("events", "\(events)"), ("record", record),
        ]
        let criteria = lines.map {
            "criterion: \($0.label) \($0.obligation.rawValue) \($0.held?.rawValue ?? "-")"
        }
        return ([Self.heading] + head.map { "\($0): \($1)" } + criteria)
            .map { $0 + "\n" }.joined()
    }

    package init(reading text: String) throws(CertificateFlaw) {
        let rows = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        guard rows.first == Self.heading[...] else { throw CertificateFlaw.heading }
        guard rows.count <= Self.linesMax else {
            throw CertificateFlaw.line(Self.linesMax, "an end")
        }
        var head = CertificateHead()
        var lines: [Line] = []
        for (place, row) in rows.enumerated().dropFirst() {
            guard let colon = row.firstRange(of: ": ") else {
                throw CertificateFlaw.line(place + 1, "a name, a colon, a blank and a value")
            }
            let name = row[..<colon.lowerBound], value = row[colon.upperBound...]
            if name == "criterion" {
                lines.append(try Self.line(value, place + 1))
            } else {
                try head.add(String(name), String(value), line: place + 1)
            }
        }
        try self.init(head, lines)
        // Another order or spelling would be a second text for the same certificate.
        guard self.text == text else { throw CertificateFlaw.spelling }
    }

    private static func line(_ value: Substring, _ number: Int) throws(CertificateFlaw) -> Line {
        let words = value.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, let must = AskedCriterion.Obligation(rawValue: String(words[1])),
            words[2] == "-" || Held(rawValue: String(words[2])) != nil
        else {
            throw CertificateFlaw.line(number, "a criterion, must or should, and how it is held")
        }
        return Line(
            label: String(words[0]), obligation: must, held: Held(rawValue: String(words[2])))
    }
}
