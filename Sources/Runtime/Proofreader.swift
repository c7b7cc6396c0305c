import Dispatch
import Engine
import Ledger
import Model
import Synchronization

/// Reads back, beside the node, what was written: only that is ever signed. One bit flipped in
/// memory between hashing and storing has ended a public log.
///
/// Unchecked: what changes is touched on its own queue alone.
final class Proofreader: @unchecked Sendable {
    private let store: any Store
    private let queue = DispatchQueue(label: "garita.proofreader")
    private let isPlanned = Atomic(false)
    private let done: Atomic<UInt64>
    private var frontier: MerkleFrontier
    private var flaw: (any Error)?

    init(_ store: any Store, from frontier: MerkleFrontier) {
        self.store = store
        self.frontier = frontier
        done = Atomic(frontier.size)
    }

    /// How many facts it has read back.
    var position: UInt64 { done.load(ordering: .acquiring) }

    /// Returns at once. What goes wrong is said when the whole is asked for.
    func readSoon() {
        guard !isPlanned.exchange(true, ordering: .acquiringAndReleasing) else { return }
        queue.async {
            self.isPlanned.store(false, ordering: .releasing)
            do { try self.read() } catch { self.flaw = error }
        }
    }

    /// The tree of everything on disk, as far as it was there at the call.
    func readAll() throws -> MerkleFrontier {
        try queue.sync {
            if let flaw { throw flaw }
            try read()
            return frontier
        }
    }

    /// Returns when nothing is being read any more.
    func rest() { queue.sync {} }

    private func read() throws {
        try store.forEachSegment(from: LedgerIndex(frontier.size)) { stored in
            for entry in try Segment(stored.bytes).entries { frontier.append(entry.leafHash) }
            done.store(frontier.size, ordering: .releasing)
            return true
        }
    }
}
