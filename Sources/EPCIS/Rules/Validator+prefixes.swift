extension Validator {
    /// The names of an extension, and of everything inside it: an undeclared prefix means
    /// something else to each reader, and nothing to the event hash.
    mutating func checkPrefixes(of node: Int) {
        let end = Int(outline.nodes[node].end)
        var at = node
        while at < end, !isFull {
            guard outline.nodes[at].field != .context else {
                // An extension with a context of its own declares what it likes inside.
                return
            }
            if outline.nodes[at].nameCount > 0 { checkPrefix(of: at, at: outline.nameRange(at)) }
            at += 1
        }
    }

    /// A name, or the value of a vocabulary word.
    mutating func checkPrefix(of node: Int, at range: Range<Int>) {
        guard let prefix = Prefixes.prefix(of: range, in: outline),
            !prefixes.knows(prefix, of: range, in: outline), !isShowcase(around: node)
        else { return }
        let name = String(decoding: outline.bytes[prefix], as: UTF8.self)
        refuse(
            node,
            "the prefix \"\(outline.cut(name))\" is not declared; wanted it in @context with the "
                + "address it stands for")
    }
}
