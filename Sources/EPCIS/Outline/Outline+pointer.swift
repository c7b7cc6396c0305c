extension Outline {
    /// Where a value stands, as RFC 6901 writes it; empty for the whole document.
    func pointer(to node: Int) -> String {
        var steps: [String] = []
        var place = node
        while nodes[place].parent >= 0 {
            let around = Int(nodes[place].parent)
            steps.append(
                nodes[around].kind == .array
                    ? String(nodes[place].place) : Self.escaped(name(place)))
            place = around
        }
        return steps.reversed().map { "/" + $0 }.joined()
    }

    static func escaped(_ name: String) -> String {
        guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") })
        else { return name }
        var out = ""
        for character in name.unicodeScalars {
            switch character {
            case "~": out += "~0"
            case "/": out += "~1"
            default: out.unicodeScalars.append(character)
            }
        }
        return out
    }
}
