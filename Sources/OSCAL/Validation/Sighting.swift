import JSON

/// A flaw as it was met, its place still counted in bytes.
struct Sighting {
    let offset: Int
    let pointer: String
    let problem: FlawProblem

    func flaw(_ lines: LineIndex) -> Flaw {
        let line = lines.line(of: offset)
        switch problem {
        case .sameID(let id, let space, let first):
            let told = FlawProblem.sameID(id, space, firstLine: lines.line(of: first))
            return Flaw(line: line, pointer: pointer, problem: told)
        case .samePartID(let id, let first):
            let told = FlawProblem.samePartID(id, firstLine: lines.line(of: first))
            return Flaw(line: line, pointer: pointer, problem: told)
        case .notJSON, .wanted, .notListed, .unknownMember, .missing, .together, .noneOf,
            .emptyList, .noRoot, .twoRoots, .tooMany:
            return Flaw(line: line, pointer: pointer, problem: problem)
        }
    }
}

extension DocumentCheck {
    /// Long enough to be recognised, short enough for a line on a screen.
    private static let shownMax = 60

    /// A text as it is quoted to its author.
    static func shown(_ text: String) -> String {
        let start = text.prefix(shownMax).map { $0.isNewline ? "⏎" : String($0) }.joined()
        return "“\(start)\(text.count > shownMax ? "…" : "")”"
    }

    static func shown(_ reader: JSONReader, _ slice: JSONSlice) -> String {
        reader.withBytes(slice) { bytes in
            switch bytes.isEmpty ? 0 : bytes[0] {
            case UInt8(ascii: "{"): "an object"
            case UInt8(ascii: "["): "a list"
            case UInt8(ascii: "\""): "a text"
            case UInt8(ascii: "n"): "null"
            case UInt8(ascii: "t"), UInt8(ascii: "f"): "true or false"
            default: "a number"
            }
        }
    }
}
