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
    private var adopted: [EventFollower.Entry] = []
    private var leaf: [UInt8] = []
    /// The last event that was read, and whose trip it is on.
    private var last: (entry: EventFollower.Entry, trip: TripID)?
    private var end: LedgerIndex

    init(_ store: any Store, from: LedgerIndex, most: Int, rulings desk: RulingDesk) throws {
        end = from
        // Whole segments: one that was cut would be read as often as it was cut.
        try store.forEachSegment(from: from) { stored in
            let segment = try Segment(stored.bytes)
            for (place, entry) in segment.entries.enumerated() {
                let here = LedgerIndex(segment.first.value + UInt64(place))
                if here >= from { try take(entry, at: here, desk, store) }
            }
            end = segment.end
            leaf = segment.entries.last?.leafHash.bytes ?? []
            return end.value - from.value < UInt64(most)
        }
    }

    private mutating func take(
        _ entry: Ledger.Entry, at place: LedgerIndex, _ desk: RulingDesk, _ store: any Store
    ) throws {
        switch entry.kind {
        case .tripDeclared?:
            guard entry.opening != nil else { return }
            declared.append((try entry.decodedLeaf().trip, place))
            try desk.note(entry)
        case .decided?, .revoked?:
            rulings.append((entries.count, entry, place))
            entries.append(try EventFollower.Entry(entry, at: place))
        case .adopted?: try adopt(entry, store)
        case .erased?:
            desk.forget()
            entries.append(try EventFollower.Entry(entry, at: place))
        case .position, .seal, .door, .passage, .sighting, .inspection, .weighing, .officer,
            .remark, .correction, .disclosed, .laneDeclared, .heartbeat, .policy, .standing,
            .filed, .kept, nil:
            // Most of a ledger is positions, whose lines are no events: passed over unread.
            if entry.opening.map({ CapturedEvent.mayBe($0.payload.span) }) ?? false {
                try take(event: EventFollower.Entry(entry, at: place), of: entry)
            }
        }
    }

    /// What two trips with one trailer both heard is one event, known by either.
    private mutating func take(
        event: EventFollower.Entry, of entry: Ledger.Entry
    ) throws {
        let trip = try entry.decodedLeaf().trip
        if let (first, other) = last, other != trip, first.isSame(as: event) {
            adopted.append(first.on(trip))
        } else {
            entries.append(event)
            last = (event, trip)
        }
    }

    /// What waited for its trip is read once more, to be known by it.
    private mutating func adopt(_ entry: Ledger.Entry, _ store: any Store) throws {
        let trip = try entry.decodedLeaf().trip
        guard let payload = entry.opening?.payload,
            case .adopted(let adoption) = try Record.event(.adopted, from: Array(payload))
        else { return }
        var segment: Segment?
        for place in adoption.places {
            // They mostly lie side by side; a segment is read once for all of them.
            if segment?.entry(at: place) == nil {
                segment = try store.segment(holding: place).map { try Segment($0.bytes) }
            }
            guard let kept = segment?.entry(at: place) else { continue }
            adopted.append(try EventFollower.Entry(kept, at: place, on: trip))
        }
    }

    func page(_ desk: RulingDesk) async throws -> EventFollower.Page {
        var entries = entries
        for ruling in rulings {
            guard let event = try await desk.event(ruling.entry, at: ruling.place) else { continue }
            entries[ruling.seat] = entries[ruling.seat].telling(event)
        }
        return EventFollower.Page(
            entries, end: end, leaf: leaf, declared: declared, adopted: adopted)
    }
}

extension EventFollower.Entry {
    /// `trip`: which took it in, where its own stream says only who sent it.
    fileprivate init(
        _ entry: Ledger.Entry, at place: LedgerIndex, on trip: TripID? = nil
    ) throws {
        let leaf = try entry.decodedLeaf()
        let own = leaf.kind == .kept || leaf.trip == .lane ? nil : leaf.trip
        self.init(
            place: place, recorded: leaf.received, sender: leaf.sender,
            payload: leaf.kind.isOwn ? nil : entry.opening.map { Array($0.payload) },
            isErasure: leaf.kind == .erased, trip: trip ?? own)
    }

    /// Whether the same was said by the same party in the same moment; copies stand side by side.
    fileprivate func isSame(as other: Self) -> Bool {
        sender == other.sender && recorded == other.recorded && payload == other.payload
            && other.place.value - place.value <= Self.copiesMax
    }

    /// As many trips as a statement may stand on.
    private static let copiesMax: UInt64 = 4

    fileprivate func on(_ trip: TripID) -> Self {
        Self(
            place: place, recorded: recorded, sender: sender, payload: payload,
            isErasure: false, trip: trip)
    }

    fileprivate func telling(_ ruling: RulingEvent) -> Self {
        Self(
            place: place, recorded: recorded, sender: sender,
            payload: ruling.coarse ?? ruling.whole, isErasure: false,
            whole: ruling.coarse == nil ? nil : ruling.whole, audience: ruling.audience,
            trip: trip)
    }
}
