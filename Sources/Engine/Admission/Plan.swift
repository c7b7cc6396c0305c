import Model

/// What the batch being planned has added so far; it becomes true only when the batch is durable.
package struct Plan: Sendable {
    private struct Added {
        var count = 0
        var last: LedgerIndex?
        var keys: [EventKey: LedgerIndex] = [:]
    }

    package private(set) var count: UInt64
    private var added: [TripID: Added] = [:]
    private(set) var roster = Roster()

    var trips: [TripID: Trip] { roster.trips }

    package init(count: UInt64) { self.count = count }

    func index(of key: EventKey, on trip: TripID) -> LedgerIndex? { added[trip]?.keys[key] }
    func added(to trip: TripID) -> Int { added[trip]?.count ?? 0 }
    func last(on trip: TripID) -> LedgerIndex? { added[trip]?.last }

    mutating func declare(_ trip: Trip) { roster.enter(trip) }

    mutating func take(_ fact: Fact) {
        precondition(fact.index.value == count, "drafts follow each other without a gap")
        count += 1
        added[fact.trip, default: Added()].count += 1
        added[fact.trip]?.last = fact.index
        added[fact.trip]?.keys[fact.key] = fact.index
    }
}
