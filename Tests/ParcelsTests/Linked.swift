import Parcels
import Simulation

/// A file linked on one thread, piece by piece.
struct Linked {
    let clusters: LinkClusters
    let model: LinkModel

    /// `backwards` does the pieces in the other order, as a busy second core might.
    init(
        _ file: ParcelFile, decisions: LinkDecisions = LinkDecisions(),
        households: Households = .auto, backwards: Bool = false
    ) {
        let parties = DistinctParties(file.parties, alone: decisions.named)
        let passes = BlockPass.allCases.map { BlockPlan.Pass($0, parties.table) }
        let linkage = Linkage(parties, BlockPlan(passes))
        let pieces = linkage.plan.pieces
        let scale = Linkage.scale(pairs: pieces.reduce(0) { $0 + linkage.countPairs($1) })
        var tally = LevelTally()
        let order = backwards ? Array(pieces.indices.reversed()) : Array(pieces.indices)
        for place in order { tally.add(linkage.tally(pieces[place], oneIn: scale)) }
        model = linkage.learn(tally, scale: scale, households: households, seed: 1)
        var parts = [[LinkEdge]](repeating: [], count: pieces.count)
        for place in order { parts[place] = linkage.edges(pieces[place], model) }
        let edges = parts.flatMap { $0 }
        clusters = linkage.clusters(
            edges, model, threshold: LinkThreshold.choose(edges).logOdds, decisions: decisions)
    }

    static func read(
        _ bytes: [UInt8], without: Set<PartyField> = []
    ) throws(ParcelFlaw) -> ParcelFile {
        let lines = bytes.split(separator: UInt8(ascii: "\n")).map(Array.init)
        var reader = try ParcelReader(header: lines[0], without: without)
        for (number, line) in lines.enumerated().dropFirst() {
            try reader.take(line, number: number + 1)
        }
        return reader.file
    }

    static func read(_ text: String) throws(ParcelFlaw) -> ParcelFile {
        try read(Array(text.utf8))
    }

    /// A world of parcels as the file that would come in, and who is who.
    static func world(_ count: Int, seed: UInt64) throws -> (file: ParcelFile, truth: [UInt32]) {
        var text = ParcelWorld.heading.joined(separator: ",") + "\n"
        var truth: [UInt32] = []
        ParcelWorld(seed: seed, count: count).make { parcel in
            text += parcel.cells.joined(separator: ",") + "\n"
            truth.append(UInt32(parcel.receiver))
        }
        return (try read(text), truth)
    }

    static func receivers(_ file: ParcelFile, _ clusters: LinkClusters) -> [UInt32] {
        (0..<file.count).map { clusters.numbers[file.record($0, .receiver)!] }
    }
}
