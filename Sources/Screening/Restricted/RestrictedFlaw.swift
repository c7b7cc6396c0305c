/// Why a record about a list is of no use: which field, what was sent, what was wanted.
package struct RestrictedFlaw: Error, Hashable, Sendable {
    package let field: String
    package let sent: String
    package let wanted: String

    /// One line of a terminal: enough to find the place.
    private static let sentMax = 80

    package init(_ field: String, sent: String, wanted: String) {
        self.field = field
        self.sent = sent.count > Self.sentMax ? sent.prefix(Self.sentMax - 1) + "…" : sent
        self.wanted = wanted
    }
}
