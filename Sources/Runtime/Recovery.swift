package import Engine
import Ledger
package import Model

/// Reads a ledger from its first fact to its last and arrives at the state a node had.
package enum Recovery {
    package struct Recovered: Sendable {
        package let state: NodeState
        package let archive: Archive

        /// Where a trip's facts stand, in ledger order, with what it took in.
        package func indexes(of trip: TripID) throws -> [LedgerIndex] {
            try state.register.evidence(of: trip, shelf: archive.page)
        }

        /// The facts by which a trip is judged.
        package func facts(of trip: TripID) throws -> [Fact] {
            try archive.facts(at: indexes(of: trip), of: trip)
        }
    }

    /// Refuses a ledger whose last signed head its own entries contradict. `progress` is told how
    /// many facts were read.
    package static func open(
        _ store: any Store, settings: Engine.Settings, notary: Notary,
        reader: @escaping Archive.Reader, keepingHistory: Bool = false,
        progress: (UInt64) -> Void = { _ in }
    ) throws -> Recovered {
        let checked = try roots(of: store)
        let archive = try Archive(store: store, checked: checked, notary: notary, reader: reader)
        let recorded = try store.judged(), paged = try store.paged()
        var state = NodeState(settings, keepsHistory: keepingHistory)
        try archive.forEachFact(from: LedgerIndex(0)) { fact in
            try state.recall(fact, recorded: recorded, reading: archive)
            if fact.index.value < paged {
                try state.register.shelveLoosePages(where: archive.isOnDisk)
            }
            if fact.index.value % 4_096 == 0 { progress(fact.index.value) }
        }
        state.abideByRecord()
        _ = state.takeChanges(most: .max)
        progress(state.register.count)
        return Recovered(state: state, archive: archive)
    }

    private static func roots(of store: any Store) throws -> MerkleFrontier {
        let signed = try store.latestCheckpoint()
        var frontier = MerkleFrontier()
        var isProven = signed.map { $0.size == 0 } ?? true
        try store.forEachSegment(from: LedgerIndex(0)) { stored in
            for entry in try Segment(stored.bytes).entries {
                frontier.append(entry.leafHash)
                guard let signed, frontier.size == signed.size else { continue }
                let note = try SignedNote(signed.note)
                isProven = try Checkpoint(note.text).root == frontier.root
            }
            return true
        }
        guard isProven else {
            throw StoreFailure.damaged(
                "the ledger does not lead to its last signed checkpoint")
        }
        return frontier
    }
}
