/// Joins parties by their links, the surest first, and refuses what would only be a chain.
///
/// Without guards one wrong link makes one party of two, and a few make one of a whole town.
struct ClusterMaker {
    /// Ways of writing one party. A larger set is a counter or a default value, not a person.
    private static let sizeMax = 200
    /// Members of each side that are asked whether they know the other side.
    private static let witnessesMax = 4
    /// Of the pairs asked, the share that must be more likely one than two.
    private static let agreeingMin = 0.5

    private let scorer: PairScorer
    private var forest: UnionForest
    /// Of each party the next in its set, in a ring.
    private var next: [UInt32]
    /// By root: roots of sets an analyst holds apart from it.
    private var strangers: [Int: Set<Int>] = [:]
    private(set) var tally = LinkTally()

    init(parties: Int, _ scorer: PairScorer) {
        self.scorer = scorer
        forest = UnionForest(parties)
        next = (0..<UInt32(parties)).map { $0 }
    }

    mutating func hold(together: [(Int, Int)], apart: [(Int, Int)]) {
        for pair in together { merge(pair.0, pair.1) }
        for pair in apart {
            let one = forest.root(pair.0)
            let other = forest.root(pair.1)
            strangers[one, default: []].insert(other)
            strangers[other, default: []].insert(one)
        }
    }

    mutating func follow(_ edges: [LinkEdge]) {
        for edge in edges {
            let one = forest.root(Int(edge.one))
            let other = forest.root(Int(edge.other))
            guard one != other else { continue }
            if strangers[one]?.contains(other) == true {
                tally.forbidden += 1
            } else if forest.size(one) + forest.size(other) > Self.sizeMax {
                tally.tooLarge += 1
            } else if !isKnown(one, other) {
                tally.chains += 1
            } else {
                merge(one, other)
                tally.joined += 1
            }
        }
    }

    mutating func root(_ party: Int) -> Int { forest.root(party) }

    private mutating func merge(_ one: Int, _ other: Int) {
        guard let (root, gone) = forest.join(one, other) else { return }
        next.swapAt(root, gone)
        guard let others = strangers.removeValue(forKey: gone) else { return }
        for other in others.sorted() {
            strangers[other]?.remove(gone)
            strangers[other]?.insert(root)
        }
        strangers[root, default: []].formUnion(others)
    }

    /// Whether the two sets as a whole are alike, and not only the two between which the link is.
    private func isKnown(_ one: Int, _ other: Int) -> Bool {
        guard forest.size(one) + forest.size(other) > 2 else { return true }
        let left = witnesses(one)
        let right = witnesses(other)
        var agreeing = 0
        for a in left { for b in right where scorer.logOdds(a, b) > 0 { agreeing += 1 } }
        return Double(agreeing) >= Self.agreeingMin * Double(left.count * right.count)
    }

    private func witnesses(_ root: Int) -> [Int] {
        var members = [root]
        var at = Int(next[root])
        while at != root, members.count < Self.witnessesMax {
            members.append(at)
            at = Int(next[at])
        }
        return members
    }
}
