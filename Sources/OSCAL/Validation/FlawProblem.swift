/// What can be wrong in an OSCAL document.
package enum FlawProblem: Hashable, Sendable {
    case notJSON(String)
    case wanted(String, found: String)
    case notListed(String, words: [String])
    case unknownMember(String, of: String, known: [String])
    case missing(String, of: String)
    case together([String], of: String)
    case noneOf([String], of: String)
    case emptyList
    case noRoot(known: [String])
    case twoRoots([String])
    case sameID(String, IDSpace, firstLine: Int)
    case samePartID(String, firstLine: Int)
    case tooMany(max: Int)

    var weight: Flaw.Weight {
        switch self {
        case .samePartID: .warning
        case .notJSON, .wanted, .notListed, .unknownMember, .missing, .together, .noneOf,
            .emptyList, .noRoot, .twoRoots, .sameID, .tooMany:
            .fault
        }
    }

    /// What was found, what was wanted, and the cure where there is one to tell.
    package var sentence: String {
        switch self {
        case .notJSON(let advice): advice
        case .wanted(let wanted, let found): "sent \(found); wanted \(wanted)" + cure(found)
        case .notListed(let value, let words):
            "sent “\(value)”; wanted one of \(words.joined(separator: ", "))"
        case .unknownMember(let name, let shape, let known):
            "a \(shape) has no “\(name)”; it may have "
                + (known.isEmpty ? "no members" : known.joined(separator: ", "))
                + (name == "method" && shape == "combine"
                    ? ". The schema since 1.1 dropped it; leave combine empty or out" : "")
        case .missing(let name, let shape): "a \(shape) must have “\(name)”; add it"
        case .together(let names, let shape):
            "a \(shape) has \(names.joined(separator: " or ")), never both; take one away"
        case .noneOf(let names, let shape):
            "a \(shape) needs one of \(names.joined(separator: ", "))"
        case .emptyList: "the list is empty; leave it out, or put something in it"
        case .noRoot(let known):
            "no OSCAL model is at the top; wanted one of \(known.joined(separator: ", "))"
        case .twoRoots(let names):
            "\(names.joined(separator: " and ")) are at the top; a file holds one model: split it"
        case .sameID(let id, let space, let line):
            "the \(space) id “\(id)” is taken since line \(line); give one of the two another id"
        case .samePartID(let id, let line):
            "the part id “\(id)” is taken since line \(line); a reference to it would be a guess"
        case .tooMany(let max): "over \(max) flaws; mend those above and look again"
        }
    }

    /// The trap most newcomers meet: the number printed in a programme's booklet is no id.
    private func cure(_ found: String) -> String {
        guard case .wanted(let wanted, _) = self, wanted == DataType.token.wanted,
            found.dropFirst().first?.isNumber == true
        else { return "" }
        let id = found.dropFirst().dropLast()
        return ". Write “x-\(id)”, and keep “\(id)” in a prop named label"
    }
}
