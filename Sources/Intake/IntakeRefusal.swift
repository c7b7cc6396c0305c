import JSON

/// Why a statement was turned away: what was sent, what was wanted, and where.
package struct IntakeRefusal: Error, Hashable, Sendable {
    /// From 1, where the caller counts lines or the document has several.
    package var line: Int?
    /// The name of the field, with the path to it: `seals[1].class`.
    package var field: String?
    /// A short printable excerpt of what was sent.
    package let sent: String
    /// What would have been accepted; begins in lower case, ends without a full stop.
    package let wanted: String

    /// One line of a terminal: enough to find the place, too little to leak a manifest.
    package static let sentMax = 80

    package init(line: Int? = nil, field: String?, sent: String, wanted: String) {
        self.line = line
        self.field = field
        self.sent = Self.printable(sent)
        self.wanted = wanted
    }

    package var advice: String {
        let places = [line.map { "line \($0)" }, field.map { "field \"\($0)\"" }].compactMap { $0 }
        let place = places.isEmpty ? "" : places.joined(separator: ", ") + ": "
        return "\(place)sent \(sent); wanted \(wanted)"
    }

    package func at(line: Int) -> Self {
        var copy = self
        copy.line = line
        return copy
    }

    /// The same refusal seen from outside: `prefix` is the path to the element it is about.
    func inside(_ prefix: String) -> Self {
        var copy = self
        copy.field = field.map { $0.hasPrefix("[") ? prefix + $0 : "\(prefix).\($0)" } ?? prefix
        return copy
    }

    init(_ error: JSONError, in bytes: Span<UInt8>) {
        let start = max(0, min(error.offset, bytes.count) - Self.aroundMax / 2)
        let end = min(bytes.count, start + Self.aroundMax)
        var around: [UInt8] = []
        for place in start..<end { around.append(bytes[place]) }
        let text = String(decoding: around, as: UTF8.self)
        let shown = (start > 0 ? "…" : "") + text + (end < bytes.count ? "…" : "")
        self.init(
            line: error.line, field: nil, sent: text.isEmpty ? "nothing" : shown,
            wanted: "strict JSON; at column \(error.column) \(error.problem.sentence)")
    }

    /// Of the bytes around the place where JSON ends being JSON.
    private static let aroundMax = 40

    private static func printable(_ text: String) -> String {
        let kept = text.unicodeScalars.prefix(sentMax).map { scalar -> Character in
            let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            return isControl || scalar == "\u{FFFD}" ? "·" : Character(scalar)
        }
        let short = String(kept)
        guard text.unicodeScalars.count > sentMax else { return short }
        return String(short.unicodeScalars.prefix(sentMax - 1)) + "…"
    }
}
