import Custody
import Filings
package import Model

/// What the batch being planned has added so far; it becomes true only when the batch is durable.
package struct Plan: Sendable {
    /// What a trip has got in this batch.
    struct Added {
        var count = 0
        var last: LedgerIndex?

        fileprivate mutating func take(_ index: LedgerIndex) {
            count += 1
            last = index
        }
    }

    private struct Said: Hashable {
        let trip: TripNumber
        let key: EventKey
    }

    package private(set) var count: UInt64
    private var added: [TripNumber: Added] = [:]
    private var said: [Said: LedgerIndex] = [:]
    /// What was stated under names that senders gave.
    private var statements: [LedgerIndex: EventKey] = [:]
    private var ends: [TripNumber: Instant] = [:]
    /// A lane that is declared in this batch.
    private(set) var map: LaneMap?
    private(set) var roster = Roster()
    private var parties: [TripNumber: Parties] = [:]
    /// Declarations of goods in this batch.
    private(set) var goods = DeclaredIDs()
    private var numbers: [TripID: TripNumber] = [:]

    /// Licences and editions filed in this batch.
    private(set) var matters = FiledMatters()
    /// What was kept in this batch, and what of all that is kept was taken in.
    private(set) var kept = KeptShelf()
    private var adoptions: [TripNumber: [LedgerIndex]] = [:]
    private var taken: Set<LedgerIndex> = []
    /// Whether a statement may stand on several trips: not in a delivery so large that its copies
    /// would not fit into one commit.
    package var mayRepeat = true
    /// Who speaks where the node itself says something.
    let node: PartyID

    package init(count: UInt64, node: PartyID = PartyID(unchecked: "node")) {
        self.count = count
        self.node = node
    }

    var declared: Int { parties.count }

    func number(of trip: TripID) -> TripNumber? { numbers[trip] }
    func parties(to trip: TripNumber) -> Parties? { parties[trip] }
    func added(to trip: TripNumber) -> Added { added[trip] ?? Added() }

    func index(of key: EventKey, on trip: TripNumber) -> LedgerIndex? {
        said[Said(trip: trip, key: key)]
    }

    func statement(at index: LedgerIndex) -> EventKey? { statements[index] }
    func end(of trip: TripNumber) -> Instant? { ends[trip] }
    func adopted(by trip: TripNumber) -> [LedgerIndex] { adoptions[trip] ?? [] }
    func hasAdopted(_ index: LedgerIndex) -> Bool { taken.contains(index) }

    mutating func note(_ statement: EventKey, at index: LedgerIndex) {
        statements[index] = statement
    }

    mutating func declare(
        _ trip: Trip, as number: TripNumber, by sender: PartyID, at now: Instant
    ) {
        parties[number] = Parties(trip, by: sender)
        numbers[trip.id] = number
        roster.enter(trip, as: number, by: sender, at: now)
    }

    /// A matter's stream begins in this batch.
    mutating func begin(_ stream: TripID, as number: TripNumber) {
        parties[number] = Parties.none
        numbers[stream] = number
    }

    /// - Parameter known: which matters the ledger has.
    mutating func take(
        _ fact: Fact, on number: TripNumber, ending end: Instant?, upon known: FiledMatters
    ) {
        precondition(fact.index.value == count, "drafts follow each other without a gap")
        count += 1
        added[number, default: Added()].take(fact.index)
        said[Said(trip: number, key: fact.key)] = fact.index
        if let end { ends[number] = Instant.earliest(ends[number], end) }
        if case .laneDeclared(let lane, _) = fact.event { map = LaneMap(lane) }
        if case .filed(let filing) = fact.event {
            matters.hear(filing, by: fact.sender, at: fact.index, upon: known)
            goods.hear(filing)
        }
        if case .kept(let kept) = fact.event { self.kept.put(kept, fact) }
        if case .adopted(let adoption) = fact.event {
            adoptions[number, default: []] += adoption.places
            taken.formUnion(adoption.places)
        }
    }
}
