/// Why one statement was turned away, in words for its sender: what came, what was wanted, where.
package struct Refusal: Error, Hashable, Sendable {
    package let line: Int?
    /// Of a document, from 0; nil for a line, and for a document that cannot be read at all.
    package let element: Int?
    package let field: String?
    package let sent: String
    package let wanted: String
    /// Something else stands under its name already.
    package let isOfKnownName: Bool

    package init(
        line: Int? = nil, element: Int? = nil, field: String? = nil, sent: String, wanted: String,
        isOfKnownName: Bool = false
    ) {
        self.line = line
        self.element = element
        self.field = field
        self.sent = sent
        self.wanted = wanted
        self.isOfKnownName = isOfKnownName
    }

    /// What the refusal says itself of its place is nearer the truth.
    func at(_ place: BodyPlace) -> Refusal {
        guard line == nil, element == nil else { return self }
        switch place {
        case .line(let line):
            return Refusal(
                line: line, field: field, sent: sent, wanted: wanted, isOfKnownName: isOfKnownName)
        case .element(let element):
            return Refusal(
                element: element, field: field, sent: sent, wanted: wanted,
                isOfKnownName: isOfKnownName)
        }
    }
}
