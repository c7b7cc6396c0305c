extension Outline {
    /// The values directly inside a value, in the order of the text.
    struct Children: Sequence, IteratorProtocol {
        private let nodes: [OutlineNode]
        private var upcoming: Int
        private let end: Int

        init(_ nodes: [OutlineNode], of node: Int) {
            self.nodes = nodes
            upcoming = node + 1
            end = Int(nodes[node].end)
        }

        mutating func next() -> Int? {
            guard upcoming < end else { return nil }
            let child = upcoming
            upcoming = Int(nodes[child].end)
            return child
        }
    }

    func children(of node: Int) -> Children { Children(nodes, of: node) }

    func kind(_ node: Int) -> OutlineNode.Kind { nodes[node].kind }

    func isEmpty(_ node: Int) -> Bool { Int(nodes[node].end) == node + 1 }

    /// Of an object: the value under one of the standard's names.
    func member(_ field: FieldName, of node: Int) -> Int? {
        guard nodes[node].kind == .object else { return nil }
        var child = node + 1
        var last: Int?
        let end = Int(nodes[node].end)
        while child < end {
            if nodes[child].field == field {
                guard takesLast else { return child }
                last = child
            }
            child = Int(nodes[child].end)
        }
        return last
    }

    /// Whether a later member of the same object has the same name and counts instead.
    func isReplaced(_ node: Int) -> Bool {
        guard takesLast, nodes[node].parent >= 0 else { return false }
        var other = Int(nodes[node].end)
        let end = Int(nodes[Int(nodes[node].parent)].end)
        while other < end {
            if bytes[nameRange(other)].elementsEqual(bytes[nameRange(node)]) { return true }
            other = Int(nodes[other].end)
        }
        return false
    }

    /// The value at the end of a path of the standard's names.
    func member(_ fields: FieldName..., under node: Int) -> Int? {
        var place: Int? = node
        for field in fields { place = place.flatMap { member(field, of: $0) } }
        return place
    }
}

extension Outline {
    func range(_ node: Int) -> Range<Int> {
        let start = Int(nodes[node].start)
        return start..<start + Int(nodes[node].count)
    }

    func nameRange(_ node: Int) -> Range<Int> {
        let start = Int(nodes[node].nameStart)
        return start..<start + Int(nodes[node].nameCount)
    }

    /// A string's text, or any other value as it was sent.
    func text(_ node: Int) -> String { String(decoding: bytes[range(node)], as: UTF8.self) }

    func name(_ node: Int) -> String { String(decoding: bytes[nameRange(node)], as: UTF8.self) }

    func isString(_ node: Int, _ text: StaticString) -> Bool {
        nodes[node].kind == .string && isText(range(node), text)
    }

    func isText(_ range: Range<Int>, _ text: StaticString) -> Bool {
        range.count == text.count && starts(range, with: text)
    }

    func starts(_ range: Range<Int>, with text: StaticString) -> Bool {
        text.begins(bytes, at: range)
    }
}
