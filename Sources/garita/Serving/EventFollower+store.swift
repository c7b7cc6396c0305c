import EPCIS
import Engine
import EventIndex
import Ledger
import Model

extension EventFollower {
    /// Follows what the store holds, without asking the node for more than how much that is, and of
    /// rulings for what they rest on: a rebuild of years must not keep it from its work.
    convenience init(
        _ store: any Store, index: EventIndex, rulings: RulingDesk,
        facts: @escaping @Sendable () async throws -> UInt64
    ) {
        self.init(
            index: index, facts: facts,
            leaf: { place in
                guard let stored = try store.segment(holding: place) else { return [] }
                return try Segment(stored.bytes).entry(at: place)?.leafHash.bytes ?? []
            },
            read: { from, most in
                try await Stretch(store, from: from, most: most, rulings: rulings).page(rulings)
            })
    }
}

/// Some segments of the ledger as the index wants them.
private struct Stretch {
    private var entries: [EventFollower.Entry] = []
    /// Where among them rulings stand, which are made into events one by one.
    private var rulings: [(seat: Int, entry: Ledger.Entry, place: LedgerIndex)] = []
    private var declared: [(trip: TripID, place: LedgerIndex)] = []
    private var leaf: [UInt8] = []
    private var end: LedgerIndex

    init(_ store: any Store, from: LedgerIndex, most: Int, rulings desk: RulingDesk) throws {
        end = from
        // Whole segments: one that was cut would be read as often as it was cut.
        try store.forEachSegment(from: from) { stored in
            let segment = try Segment(stored.bytes)
            for (place, entry) in segment.entries.enumerated() {
                let here = LedgerIndex(segment.first.value + UInt64(place))
                if here >= from { try take(entry, at: here, desk) }
            }
            end = segment.end
            leaf = segment.entries.last?.leafHash.bytes ?? []
            return end.value - from.value < UInt64(most)
        }
    }

    private mutating func take(
        _ entry: Ledger.Entry, at place: LedgerIndex, _ desk: RulingDesk
    ) throws {
        switch entry.kind {
        case .tripDeclared?:
            guard entry.opening != nil else { return }
            declared.append((try entry.decodedLeaf().trip, place))
            try desk.note(entry)
        case .decided?, .revoked?:
            rulings.append((entries.count, entry, place))
            entries.append(try EventFollower.Entry(entry, at: place))
        case .erased?:
            desk.forget()
            entries.append(try EventFollower.Entry(entry, at: place))
        case .position, .seal, .door, .passage, .sighting, .inspection, .weighing, .officer,
            .remark, .correction, .disclosed, .laneDeclared, .heartbeat, .policy, .standing,
            .filed, .kept, .adopted, nil:
            // Most of a ledger is positions, whose lines are no events: passed over unread.
            if entry.opening.map({ CapturedEvent.mayBe($0.payload.span) }) ?? false {
                entries.append(try EventFollower.Entry(entry, at: place))
            }
        }
    }

    func page(_ desk: RulingDesk) async throws -> EventFollower.Page {
        var entries = entries
        for ruling in rulings {
            guard let event = try await desk.event(ruling.entry, at: ruling.place) else { continue }
            entries[ruling.seat] = entries[ruling.seat].telling(event)
        }
        return EventFollower.Page(entries, end: end, leaf: leaf, declared: declared)
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

    fileprivate func telling(_ ruling: RulingEvent) -> Self {
        Self(
            place: place, recorded: recorded, sender: sender,
            payload: ruling.coarse ?? ruling.whole, isErasure: false,
            whole: ruling.coarse == nil ? nil : ruling.whole, audience: ruling.audience)
    }
}
