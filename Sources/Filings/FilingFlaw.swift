/// Why a room does not take a record: what was sent, what was wanted, and where in the record.
package struct FilingFlaw: Error, Hashable, Sendable {
    /// The path within the record; empty for the record itself.
    package let field: String
    package let sent: String
    package let wanted: String

    package init(field: String, sent: String, wanted: String) {
        self.field = field
        self.sent = sent
        self.wanted = wanted
    }

    /// Where a room says in a sentence of its own what is wrong and what to do.
    package init(saying sentence: String) { self.init(field: "", sent: "", wanted: sentence) }
}
