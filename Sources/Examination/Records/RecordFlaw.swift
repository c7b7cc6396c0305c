/// Why a record is not taken: which member, what was sent, what was wanted.
package struct RecordFlaw: Error, Hashable, Sendable {
    package let field: String
    /// Empty where `wanted` is a whole sentence that says what is wrong.
    package let sent: String
    package let wanted: String

    init(_ field: String, sent: String, wanted: String) {
        self.field = field
        self.sent = sent.count > Self.shownMax ? sent.prefix(Self.shownMax) + "…" : sent
        self.wanted = wanted
    }

    init(_ field: String, saying sentence: String) {
        self.init(field, sent: "", wanted: sentence)
    }

    /// Long values are shown by their beginning only.
    private static let shownMax = 40
}
