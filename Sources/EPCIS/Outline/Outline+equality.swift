extension Outline {
    /// The same JSON value: members in any order, numbers by their worth.
    func equal(_ a: Int, _ b: Int) -> Bool {
        guard nodes[a].kind == nodes[b].kind else { return false }
        switch nodes[a].kind {
        case .null: return true
        case .bool, .string: return bytes[range(a)].elementsEqual(bytes[range(b)])
        case .number:
            if bytes[range(a)].elementsEqual(bytes[range(b)]) { return true }
            return Double(text(a)) == Double(text(b))
        case .array:
            return children(of: a).elementsEqual(children(of: b)) { equal($0, $1) }
        case .object: return equalObjects(a, b)
        }
    }

    private func equalObjects(_ a: Int, _ b: Int) -> Bool {
        let others = sortedMembers(of: b)
        let mine = sortedMembers(of: a)
        return mine.elementsEqual(others) {
            bytes[nameRange($0)].elementsEqual(bytes[nameRange($1)]) && equal($0, $1)
        }
    }

    /// The members of an object by the bytes of their names.
    func sortedMembers(of node: Int) -> [Int] {
        children(of: node).sorted {
            bytes[nameRange($0)].lexicographicallyPrecedes(bytes[nameRange($1)])
        }
    }

    /// The first value of a list that stands in it twice. Sorted first: a hostile list of a
    /// hundred thousand must not be compared pair by pair.
    func repeated(in list: Int) -> Int? {
        let strings = children(of: list).filter { nodes[$0].kind == .string }
        if let twice = repeatedString(strings) { return twice }
        let others = children(of: list).filter { nodes[$0].kind != .string }
        for (number, one) in others.prefix(Self.comparedMax).enumerated() {
            for other in others.prefix(number) where equal(one, other) { return one }
        }
        return nil
    }

    /// A list that may hold anything but strings is `@context`, and nobody has hundreds of them.
    private static let comparedMax = 100

    /// Short lists are compared pair by pair, which is faster than sorting them.
    private static let pairedMax = 12

    private func repeatedString(_ strings: [Int]) -> Int? {
        guard strings.count > Self.pairedMax else {
            for (number, one) in strings.enumerated() {
                for other in strings.prefix(number) where equal(one, other) { return one }
            }
            return nil
        }
        let sorted = strings.sorted {
            bytes[range($0)].lexicographicallyPrecedes(bytes[range($1)])
        }
        return zip(sorted, sorted.dropFirst()).first { equal($0, $1) }.map { max($0, $1) }
    }
}
