import EPCIS
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
            var entries: [EventFollower.Entry] = [], end = from
            // Whole segments: one that was cut would be read as often as it was cut.
            try store.forEachSegment(from: from) { stored in
                let segment = try Segment(stored.bytes)
                for (place, entry) in segment.entries.enumerated() {
                    let here = LedgerIndex(segment.first.value + UInt64(place))
                    guard here >= from, entry.mayMatterToTheIndex else { continue }
                    entries.append(try EventFollower.Entry(entry, at: here))
                }
                end = segment.end
                return end.value - from.value < UInt64(most)
            }
            return EventFollower.Page(entries, end: end)
        }
    }
}

extension Ledger.Entry {
    /// Most of a ledger is positions, whose lines are no events: they are passed over unread.
    fileprivate var mayMatterToTheIndex: Bool {
        kind == .erased || opening.map { CapturedEvent.mayBe($0.payload.span) } ?? false
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
