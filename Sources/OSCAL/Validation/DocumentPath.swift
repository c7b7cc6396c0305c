/// Where in a document the reader stands; written out only when something is wrong there.
struct DocumentPath {
    private enum Step {
        case name(String)
        case place(Int)
    }

    private var steps: [Step] = []

    mutating func push(_ name: String) { steps.append(.name(name)) }
    mutating func push(_ place: Int) { steps.append(.place(place)) }
    mutating func pop() { steps.removeLast() }

    /// RFC 6901.
    var pointer: String {
        steps.map { step in
            switch step {
            case .place(let place): "/\(place)"
            case .name(let name): "/" + Self.escaped(name)
            }
        }.joined()
    }

    static func escaped(_ name: String) -> String {
        var text = ""
        for character in name {
            switch character {
            case "~": text += "~0"
            case "/": text += "~1"
            default: text.append(character)
            }
        }
        return text
    }
}
