import Engine
package import Ledger
package import Model

extension Node {
    /// How many earlier checkpoints a dossier carries: enough to compare with, few enough to read.
    static let earlierMax = 16

    /// Gathers a trip's evidence after recording that it was handed out.
    package func dossier(of trip: TripID, to party: PartyID, purpose: String) throws -> Dossier {
        let disclosure = Disclosure(at: clock(), to: party, purpose: purpose)
        try state(.disclosed(disclosure), on: trip)
        do { _ = try archive.sign(at: clock()) } catch { throw note(error) }
        guard let latest = try archive.store.latestCheckpoint() else {
            throw NodeRefusal.stopped("no checkpoint could be signed")
        }
        let facts = try indexes(of: trip).map { index in
            (index: index, entry: try archive.entry(at: index))
        }
        let earlier = try archive.store.checkpoints().filter { $0.size < latest.size }
        return try Dossier.make(
            trip: trip, facts: facts, tree: archive.tree,
            checkpoint: try SignedNote(latest.note),
            earlier: try Self.spread(earlier.map(\.note)).map { try SignedNote($0) },
            key: archive.notary.key)
    }

    private static func spread(_ notes: [String]) -> [String] {
        guard notes.count > earlierMax else { return notes }
        return (0..<earlierMax).map { notes[$0 * (notes.count - 1) / (earlierMax - 1)] }
    }
}
