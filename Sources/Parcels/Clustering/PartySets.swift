/// Parties in sets that are joined, with a walk through the members of each.
struct PartySets {
    private(set) var forest: UnionForest
    /// Of each party the next in its set, in a ring.
    private var next: [UInt32]

    init(_ parties: Int) {
        forest = UnionForest(parties)
        next = (0..<UInt32(parties)).map { $0 }
    }

    mutating func root(_ party: Int) -> Int { forest.root(party) }

    func size(_ root: Int) -> Int { forest.size(root) }

    /// The root that stays and the one that goes; nil where they are one set already.
    mutating func join(_ one: Int, _ other: Int) -> (root: Int, gone: Int)? {
        guard let (root, gone) = forest.join(one, other) else { return nil }
        next.swapAt(root, gone)
        return (root, gone)
    }

    func members(of root: Int, most: Int) -> [Int] {
        var members = [root]
        var at = Int(next[root])
        while at != root, members.count < most {
            members.append(at)
            at = Int(next[at])
        }
        return members
    }
}
