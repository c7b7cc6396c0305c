/// A pattern for ids: `*` stands for any run of characters, `?` for one.
package struct Glob: Hashable, Sendable {
    package let pattern: String
    private let scalars: [Unicode.Scalar]

    package init(_ pattern: String) {
        self.pattern = pattern
        scalars = Array(pattern.unicodeScalars)
    }

    /// Goes back only to the last star, so that no pattern costs more than the product of lengths.
    package func matches(_ id: String) -> Bool {
        let text = Array(id.unicodeScalars)
        var at = 0, place = 0
        var star: Int?
        var starred = 0
        while at < text.count {
            if place < scalars.count, scalars[place] == "*" {
                star = place
                starred = at
                place += 1
            } else if place < scalars.count, scalars[place] == "?" || scalars[place] == text[at] {
                place += 1
                at += 1
            } else if let last = star {
                starred += 1
                at = starred
                place = last + 1
            } else {
                return false
            }
        }
        return scalars[place...].allSatisfy { $0 == "*" }
    }
}
