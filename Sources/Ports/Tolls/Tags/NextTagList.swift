import JSON
package import Model

/// A tag validation list that the book can give out next, and take in itself.
package struct NextTagList: Sendable {
    let home: String
    package let number: Int
    package let inForce: Instant
    /// The list that it changes; nil where it has all tags.
    package let base: Int?
    /// By name.
    package let tags: [(tag: String, state: TagState)]

    init(
        home: String, number: Int, inForce: Instant, base: Int?, tags: [(String, TagState)]
    ) {
        self.home = home
        self.number = number
        self.inForce = inForce
        self.base = base
        self.tags = tags.map { ($0.0, $0.1) }
    }

    package func count(_ state: TagState) -> Int { tags.count { $0.state == state } }

    /// As the bridges read it: docs/formats/tolls.md.
    package var text: String {
        var header: [(String, JSONValue)] = [
            ("file", .text(TollFile.Kind.tagList.rawValue)), ("from", .text(home)),
            ("number", .int(number)), ("made", .text(inForce.rfc3339)),
            ("inForce", .text(inForce.rfc3339)),
            ("list", .text(base == nil ? "full" : "differential")),
        ]
        if let base { header.append(("base", .int(base))) }
        return TollWriting.file(
            header, tags.map { ["tag": .text($0.tag), "state": .text($0.state.rawValue)] })
    }
}
