package import Model

/// Lets facts arrive a little out of order without folding the whole trip again.
///
/// Two folds of one trip: `settled` stops short of the newest facts, which wait in a sorted tail;
/// `current` has them all. A fact that belongs into the tail is put there and only the tail is
/// folded anew. An older one is too late, and its trip is rebuilt from the ledger.
package struct OrderedFold: Sendable {
    package enum Insertion: Hashable, Sendable { case absorbed, tooLate }

    /// Networks and gateways shuffle reports by seconds; what is later than this is a flush.
    package static let tailSeconds = Seconds(120)
    /// Eight reports at 15 seconds are 120 seconds. More would cost memory on every trip, and a
    /// rebuild costs less than a millisecond.
    package static let tailMax = 8

    package private(set) var current: CustodyFold
    private var settled: CustodyFold
    private var tail: [Fact] = []
    private var memory = Memory()

    package init(trip: Trip, map: LaneMap) {
        settled = CustodyFold(trip: trip, map: map)
        current = settled
    }

    package mutating func insert(_ fact: Fact, map: LaneMap) -> Insertion {
        guard fact.event.bearsOnCustody else { return .absorbed }
        let moment = fact.moment
        if current.last.map({ $0 <= moment }) ?? true {
            tail.append(fact)
            current.absorb(fact, map: map)
            settle(map)
            return .absorbed
        }
        if let floor = settled.last, moment < floor { return .tooLate }
        let place = tail.firstIndex { moment < $0.moment } ?? tail.endIndex
        tail.insert(fact, at: place)
        current = settled
        memory = Memory()
        for waiting in tail { current.absorb(waiting, map: map) }
        settle(map)
        return .absorbed
    }

    /// Folds the whole trip anew, from its facts in any order.
    package mutating func rebuild(facts: some Sequence<Fact>, map: LaneMap) {
        self = OrderedFold(trip: current.trip, map: map)
        for fact in facts.sorted(by: { $0.moment < $1.moment }) { _ = insert(fact, map: map) }
    }

    /// Mutating only in what it remembers: the account is the one `current` would give.
    package mutating func account(map: LaneMap, cohort: Cohort, now: Instant) -> CustodyAccount {
        current.account(map: map, cohort: cohort, now: now, memory: &memory)
    }

    private mutating func settle(_ map: LaneMap) {
        guard let newest = tail.last?.event.occurred else { return }
        var ripe = 0
        while ripe < tail.count,
            tail.count - ripe > Self.tailMax
                || newest - tail[ripe].event.occurred > Self.tailSeconds
        {
            settled.absorb(tail[ripe], map: map)
            ripe += 1
        }
        tail.removeFirst(ripe)
    }
}
