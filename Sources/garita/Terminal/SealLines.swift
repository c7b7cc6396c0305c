import Model
import Views

/// Which seal took whose place, on a terminal.
struct SealLines {
    private let changes: [SealChange]
    private let words: Words

    init(_ changes: [SealChange], _ words: Words) {
        self.changes = changes
        self.words = words
    }

    var lines: [String] {
        guard !changes.isEmpty else { return [] }
        return ["", words.sealChanges.uppercased()]
            + changes.map { "  \($0.at.rfc3339)  \(words.sentence($0))" }.map(Terminal.plain)
    }
}
