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
    private var sets: PartySets
    /// The sets as links alone make them. What an analyst joins need not look alike, and must not
    /// keep either party's own records out.
    private var linked: PartySets
    /// By root: roots of sets an analyst holds apart from it.
    private var strangers: [Int: Set<Int>] = [:]
    private(set) var tally = LinkTally()

    init(parties: Int, _ scorer: PairScorer) {
        self.scorer = scorer
        sets = PartySets(parties)
        linked = PartySets(parties)
    }

    mutating func hold(together: [(Int, Int)], apart: [(Int, Int)]) {
        for pair in together { merge(pair.0, pair.1) }
        for pair in apart {
            let one = sets.root(pair.0)
            let other = sets.root(pair.1)
            strangers[one, default: []].insert(other)
            strangers[other, default: []].insert(one)
        }
    }

    mutating func follow(_ edges: [LinkEdge]) {
        for edge in edges {
            let left = linked.root(Int(edge.one)), right = linked.root(Int(edge.other))
            guard left != right else { continue }
            let one = sets.root(left), other = sets.root(right)
            if strangers[one]?.contains(other) == true {
                tally.forbidden += 1
            } else if one != other, sets.size(one) + sets.size(other) > Self.sizeMax {
                tally.tooLarge += 1
            } else if !isKnown(left, right) {
                tally.chains += 1
            } else {
                _ = linked.join(left, right)
                merge(one, other)
                tally.joined += 1
            }
        }
    }

    mutating func root(_ party: Int) -> Int { sets.root(party) }

    private mutating func merge(_ one: Int, _ other: Int) {
        guard let (root, gone) = sets.join(one, other) else { return }
        guard let others = strangers.removeValue(forKey: gone) else { return }
        for other in others.sorted() {
            strangers[other]?.remove(gone)
            strangers[other]?.insert(root)
        }
        strangers[root, default: []].formUnion(others)
    }

    /// Whether the two sets as a whole are alike, and not only the two between which the link is.
    private func isKnown(_ one: Int, _ other: Int) -> Bool {
        guard linked.size(one) + linked.size(other) > 2 else { return true }
        let left = linked.members(of: one, most: Self.witnessesMax)
        let right = linked.members(of: other, most: Self.witnessesMax)
        var agreeing = 0
        for a in left { for b in right where scorer.logOdds(a, b) > 0 { agreeing += 1 } }
        return Double(agreeing) >= Self.agreeingMin * Double(left.count * right.count)
    }
}
