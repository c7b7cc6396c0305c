import Engine
import EventIndex
import Ledger
import Model

extension EventFollower {
    /// Follows what the store holds, without asking the node for more than how much that is: a
    /// rebuild of years must not keep it from its work.
    init(
        _ store: any Store, index: EventIndex, facts: @escaping @Sendable () async throws -> UInt64
    ) {
        self.init(index: index, facts: facts) { from, most in
            var entries: [EventFollower.Entry] = []
            try store.forEachSegment(from: from) { stored in
                let segment = try Segment(stored.bytes)
                for (place, entry) in segment.entries.enumerated() where entries.count < most {
                    let here = LedgerIndex(segment.first.value + UInt64(place))
                    if here >= from { entries.append(try EventFollower.Entry(entry, at: here)) }
                }
                return entries.count < most
            }
            return entries
        }
    }
}

extension EventFollower.Entry {
    fileprivate init(_ entry: Ledger.Entry, at place: LedgerIndex) throws {
        let leaf = try entry.decodedLeaf()
        self.init(
            place: place, recorded: leaf.received, sender: leaf.sender,
            payload: leaf.kind.isOwn ? nil : entry.opening.map { Array($0.payload) },
            isErasure: leaf.kind == .erased)
    }
}
