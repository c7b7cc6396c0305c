/// The way from distinct parties to weighed pairs, in steps that can be done piece by piece, side
/// by side: the result is the same whoever does which piece.
package struct Linkage: Sendable {
    /// Pairs to learn from: with more the weights no longer change in the third digit.
    private static let learnMax = 1_000_000
    /// Pairs less likely than this are not even kept: e to the -4 is one in fifty.
    private static let keptMin = -4.0

    package let parties: DistinctParties
    package let plan: BlockPlan
    let finder: LevelFinder
    let counts: TraitCounts

    package init(_ parties: DistinctParties, _ plan: BlockPlan) {
        self.parties = parties
        self.plan = plan
        finder = LevelFinder(table: parties.table)
        counts = TraitCounts(parties.table)
    }

    package func countPairs(_ piece: BlockPlan.Piece) -> Int {
        var count = 0
        plan.pairs(piece) { _, _ in count += 1 }
        return count
    }

    /// One pair in how many is learnt from.
    package static func scale(pairs: Int) -> Int { max(1, (pairs + learnMax - 1) / learnMax) }

    package func tally(_ piece: BlockPlan.Piece, oneIn scale: Int) -> LevelTally {
        var tally = LevelTally()
        plan.pairs(piece) { one, other in
            let draw = Digest.join(UInt64(one), UInt64(other)) % UInt64(scale)
            if draw == 0 { tally.add(finder.levels(one, other)) }
        }
        return tally
    }

    package func learn(
        _ tally: LevelTally, scale: Int, households: Households, seed: UInt64
    ) -> LinkModel {
        let chance = ChanceShares.measure(finder, counts, seed: seed)
        return LinkLearner(
            tally, scale: Double(scale), chance: chance, parties: parties.table.count
        ).learn(households)
    }

    package func edges(_ piece: BlockPlan.Piece, _ model: LinkModel) -> [LinkEdge] {
        let scorer = PairScorer(finder, counts, model)
        var edges: [LinkEdge] = []
        plan.pairs(piece) { one, other in
            let odds = scorer.logOdds(one, other)
            guard odds > Self.keptMin else { return }
            edges.append(LinkEdge(one: UInt32(one), other: UInt32(other), logOdds: odds))
        }
        return edges
    }
}
