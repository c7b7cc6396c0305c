import Parcels

/// Links the parties of a file on all cores.
struct LinkRun {
    /// Chance only chooses which random pairs are looked at; the same for everybody.
    static let seed: UInt64 = 1

    let clusters: LinkClusters
    let model: LinkModel
    let threshold: LinkThreshold.Choice
    let distinct: Int
    let pairs: Int
    let edges: Int

    init(
        _ file: ParcelFile, _ decisions: LinkDecisions, households: Households, threads: Int
    ) async {
        let work = SideBySide(threads: threads)
        let parties = DistinctParties(file.parties, alone: decisions.named)
        LinkRun.tell("\(parties.table.count) different parties")
        let passes = await work.map(BlockPass.allCases.count) {
            BlockPlan.Pass(BlockPass.allCases[$0], parties.table)
        }
        let linkage = Linkage(parties, BlockPlan(passes))
        let pieces = linkage.plan.pieces
        LinkRun.tell("counting pairs")
        pairs = await work.map(pieces.count) { linkage.countPairs(pieces[$0]) }.reduce(0, +)
        LinkRun.tell("learning from \(pairs) pairs")
        let scale = Linkage.scale(pairs: pairs)
        var tally = LevelTally()
        let tallies = await work.map(pieces.count) { linkage.tally(pieces[$0], oneIn: scale) }
        for part in tallies { tally.add(part) }
        let model = linkage.learn(tally, scale: scale, households: households, seed: Self.seed)
        LinkRun.tell("weighing \(pairs) pairs")
        let edges = await work.map(pieces.count) { linkage.edges(pieces[$0], model) }
            .flatMap { $0 }
        threshold = LinkThreshold.choose(edges)
        LinkRun.tell("joining \(edges.count) links")
        clusters = linkage.clusters(
            edges, model, threshold: threshold.logOdds, decisions: decisions)
        self.model = model
        distinct = parties.table.count
        self.edges = edges.count
    }

    private static func tell(_ step: String) {
        if Terminal.isWatched { Terminal.log("… \(step)") }
    }
}
