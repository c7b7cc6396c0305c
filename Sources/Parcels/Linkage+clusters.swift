extension Linkage {
    /// Joins what is linked at least as surely as the threshold says, the surest first.
    package func clusters(
        _ edges: [LinkEdge], _ model: LinkModel, threshold: Double, decisions: LinkDecisions
    ) -> LinkClusters {
        let scorer = PairScorer(finder, counts, model)
        let groups = parties.groups
        var isOne = [Bool](repeating: true, count: parties.table.count)
        for party in isOne.indices where parties.counts[party] > 1 {
            isOne[party] = scorer.logOddsOfCopy(party) >= threshold
        }
        func named(_ pairs: [LinkDecisions.Pair]) -> [(Int, Int)] {
            pairs.map { (Int(groups[$0.one]), Int(groups[$0.other])) }
        }
        var maker = ClusterMaker(parties: parties.table.count, scorer)
        maker.hold(together: named(decisions.together), apart: named(decisions.apart))
        let taken = edges.filter {
            $0.logOdds >= threshold && isOne[Int($0.one)] && isOne[Int($0.other)]
        }
        maker.follow(
            taken.sorted { ($1.logOdds, $0.one, $0.other) < ($0.logOdds, $1.one, $1.other) })
        return LinkClusters(parties, &maker) { isOne[$0] }
    }
}
