import Engine
package import Ledger
package import Model

extension Node {
    /// How many earlier checkpoints a dossier carries: enough to compare with, few enough to read.
    static let earlierMax = 16

    /// Gathers a trip's evidence after recording that it was handed out. `held` are checkpoints
    /// that its reader keeps: for each it carries the proof that the ledger only grew since.
    package func dossier(
        of trip: TripID, to party: PartyID, purpose: String, held: [SignedNote] = []
    ) throws -> Dossier {
        // What this ledger contradicts may not be recorded as handed out with its proof.
        for note in held { try demandOwn(note) }
        let disclosure = Disclosure(at: clock(), to: party, purpose: purpose)
        try state(.disclosed(disclosure), on: trip)
        do { _ = try archive.sign(at: clock()) } catch { throw note(error) }
        guard let latest = try archive.store.latestCheckpoint() else {
            throw NodeRefusal.stopped("no checkpoint could be signed")
        }
        let facts = try entries(at: indexes(of: trip))
        let kept = try entries(at: state.register.adopted(by: trip))
        let earlier = try archive.store.checkpoints().filter { $0.size < latest.size }
        let shown = try Self.spread(earlier.map(\.note)).map { try SignedNote($0) }
        let cited = try self.cited(by: trip).map { (index: $0, entry: try archive.entry(at: $0)) }
        return try Dossier.make(
            trip: trip, facts: facts, kept: kept, cited: cited, tree: archive.tree,
            checkpoint: try SignedNote(latest.note),
            earlier: try Self.merged(shown, held),
            key: archive.notary.key)
    }

    private func entries(
        at indices: [LedgerIndex]
    ) throws -> [(index: LedgerIndex, entry: Entry)] {
        try indices.map { (index: $0, entry: try archive.entry(at: $0)) }
    }

    /// The checkpoint of so many facts, if this ledger ever signed one.
    package func checkpoint(ofSize size: UInt64) throws -> SignedNote? {
        try archive.store.checkpoint(ofSize: size).map { try SignedNote($0.note) }
    }

    private func demandOwn(_ note: SignedNote) throws {
        let held: Checkpoint
        do throws(NoteFlaw) { held = try note.checkpoint(of: archive.notary.key) } catch {
            throw HeldRefusal.notOurs(error)
        }
        guard held.size <= archive.size else {
            throw HeldRefusal.ahead(held: held.size, ledger: archive.size)
        }
        guard try held.size == 0 || archive.tree.root(at: held.size) == held.root else {
            throw HeldRefusal.forked(held.size)
        }
    }

    /// In order of size, each size once: the one that somebody holds may bear more signatures.
    private static func merged(_ own: [SignedNote], _ held: [SignedNote]) throws -> [SignedNote] {
        var bySize: [UInt64: SignedNote] = [:]
        for note in own + held { bySize[try Checkpoint(note.text).size] = note }
        return bySize.sorted { $0.key < $1.key }.map(\.value)
    }

    private static func spread(_ notes: [String]) -> [String] {
        guard notes.count > earlierMax else { return notes }
        return (0..<earlierMax).map { notes[$0 * (notes.count - 1) / (earlierMax - 1)] }
    }
}
