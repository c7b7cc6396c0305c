import Model
import Views

/// What was declared of a load's goods, on a terminal; what was made of it stands under decisions.
struct DeclarationLines {
    private let declarations: [FiledDeclaration]
    private let leftOut: Int
    private let words: Words

    init(_ page: TripPage, _ words: Words) {
        declarations = page.declarations
        leftOut = page.declarationsLeftOut
        self.words = words
    }

    var lines: [String] {
        guard !declarations.isEmpty else { return [] }
        return ["", words.declarations.uppercased()]
            + (leftOut > 0 ? ["  " + words.leftOut(leftOut)] : [])
            + declarations.flatMap(lines).map(Terminal.plain)
    }

    private func lines(_ filed: FiledDeclaration) -> [String] {
        let mark = filed.isReplaced ? "  [\(words.replaced)]" : ""
        return [
            "  \(filed.at.rfc3339)  \(words.fact.lowercased()) \(filed.index)  \(filed.id)  "
                + "(\(words.filed(filed)))" + mark,
            "      \(filed.sentence(in: words.language))",
        ]
    }
}
