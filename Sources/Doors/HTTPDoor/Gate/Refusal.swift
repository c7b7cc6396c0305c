/// Why one statement was turned away, in words for its sender: what came, what was wanted, where.
package struct Refusal: Error, Hashable, Sendable {
    package let line: Int?
    package let field: String?
    package let sent: String
    package let wanted: String

    package init(line: Int? = nil, field: String? = nil, sent: String, wanted: String) {
        self.line = line
        self.field = field
        self.sent = sent
        self.wanted = wanted
    }

    func at(line: Int) -> Refusal {
        Refusal(line: self.line ?? line, field: field, sent: sent, wanted: wanted)
    }
}
