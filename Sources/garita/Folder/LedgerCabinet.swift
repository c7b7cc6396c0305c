import Engine
import Filings
import Ledger
import Model
import SQLiteStore
import Standing

/// What a ledger has of members, recognition and the rooms beside the road, folded without judging
/// anything: a backup or a node that serves can be asked as well.
struct LedgerCabinet {
    private(set) var cabinet = FilingCabinet()
    /// What was filed of one member, in the order of the ledger.
    private(set) var filings: [Filing] = []
    /// Cards of people, by the holder's code: no room keeps them.
    private var cards: [PartyID: [StandingFact]] = [:]
    private var trips: [TripID: Trip] = [:]
    private let member: PartyID?
    /// What the ledger heard later was not known.
    private let known: Instant?

    init(_ data: String, keeping member: PartyID? = nil, known: Instant? = nil) throws {
        guard DataFolder(data).hasLedger else { throw Unusable.noFolder(data) }
        self.member = member
        self.known = known
        let store = try SQLiteStore(reading: data)
        do { try take(store) } catch { throw GiveUp.told(error, of: data) }
    }

    private mutating func take(_ store: SQLiteStore) throws {
        try store.forEachSegment(from: LedgerIndex(0)) { stored in
            for (place, entry) in try Segment(stored.bytes).entries.enumerated() {
                try take(entry, at: LedgerIndex(stored.first.value + UInt64(place)))
            }
            return true
        }
    }

    private mutating func take(_ entry: Entry, at index: LedgerIndex) throws {
        let leaf = try entry.decodedLeaf()
        guard leaf.kind.isOfCabinets, known.map({ leaf.received <= $0 }) ?? true,
            let payload = entry.opening?.payload
        else { return }
        take(
            Fact(
                index: index, trip: leaf.trip, ordinal: leaf.ordinal, received: leaf.received,
                sender: leaf.sender, key: EventKey(bits: index.value),
                event: try Self.event(leaf.kind, Array(payload), at: index)))
    }

    private static func event(
        _ kind: Event.Kind, _ payload: [UInt8], at index: LedgerIndex
    ) throws -> Event {
        do {
            guard kind.isOwn else { return try LedgerReader.read(kind, payload).event }
            return try Record.event(kind, from: payload)
        } catch { throw StoreFailure.unreadable(index) }
    }

    private mutating func noteCard(_ notice: StandingNotice) {
        guard case .standing(let fact) = notice.word, fact.programme.isForPeople,
            cards[notice.member, default: []].count < StandingRegister.factsOfMemberMax
        else { return }
        cards[notice.member, default: []].append(fact)
    }

    /// What is on record of a company, or of the holder of a card.
    func register(of party: PartyID) throws(RegisterRefusal) -> RecognitionRegister {
        var register = cabinet.register(of: party)
        for fact in cards[party] ?? [] { try register.take(.status(party, fact)) }
        return register
    }

    private mutating func take(_ fact: Fact) {
        switch fact.event {
        case .filed(let filing):
            _ = cabinet.hear(filing, as: fact)
            if filing.room == .member, filing.matter.description == member?.description {
                filings.append(filing)
            }
        case .standing(let notice):
            cabinet.note(notice, at: fact.index)
            noteCard(notice)
        case .tripDeclared(let trip): trips[trip.id] = trip
        case .decided, .revoked:
            if let trip = trips[fact.trip] { cabinet.note(fact, on: trip) }
        case .erased:
            if let trip = trips.removeValue(forKey: fact.trip) { cabinet.forget(trip) }
        case .position, .seal, .door, .passage, .sighting, .inspection, .weighing, .officer,
            .remark, .correction, .disclosed, .laneDeclared, .heartbeat, .policy, .kept,
            .adopted, .gone:
            break
        }
    }
}

extension Event.Kind {
    /// Whether a cabinet has anything to learn from it.
    fileprivate var isOfCabinets: Bool {
        switch self {
        case .filed, .standing, .tripDeclared, .decided, .revoked, .erased: true
        case .position, .seal, .door, .passage, .sighting, .inspection, .weighing, .officer,
            .remark, .correction, .disclosed, .laneDeclared, .heartbeat, .policy, .kept, .adopted:
            false
        }
    }
}
