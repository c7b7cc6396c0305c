/// Sets that only ever grow together, each known by its root.
struct UnionForest {
    private var parents: [UInt32]
    private var sizes: [UInt32]

    init(_ count: Int) {
        parents = (0..<UInt32(count)).map { $0 }
        sizes = [UInt32](repeating: 1, count: count)
    }

    /// Halves the way for whoever asks next.
    mutating func root(_ member: Int) -> Int {
        var at = member
        while parents[at] != UInt32(at) {
            parents[at] = parents[Int(parents[at])]
            at = Int(parents[at])
        }
        return at
    }

    func size(_ root: Int) -> Int { Int(sizes[root]) }

    /// The root of both, which is the larger one's, and the root that is none any more.
    @discardableResult
    mutating func join(_ one: Int, _ other: Int) -> (root: Int, gone: Int)? {
        let a = root(one)
        let b = root(other)
        guard a != b else { return nil }
        let (root, gone) = sizes[a] > sizes[b] || (sizes[a] == sizes[b] && a < b) ? (a, b) : (b, a)
        parents[gone] = UInt32(root)
        sizes[root] += sizes[gone]
        return (root, gone)
    }
}
