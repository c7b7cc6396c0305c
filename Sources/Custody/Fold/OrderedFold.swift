package import Model

/// Lets facts arrive a little out of order without folding the whole trip again.
///
/// Most trips are told in order and cost one fold. One that was told out of order once is folded
/// anew by its owner, and from then on has slack: a late fact of the last minutes finds its place.
package struct OrderedFold: Sendable {
    package enum Insertion: Hashable, Sendable { case absorbed, tooLate }

    package private(set) var current: CustodyFold
    /// None, or one: a trip told in order pays nothing for it.
    private var slack: [Slack] = []
    private var memory = Memory()

    package init(trip: Trip, map: LaneMap) { current = CustodyFold(trip: trip, map: map) }

    package mutating func insert(_ fact: Fact, map: LaneMap) -> Insertion {
        guard fact.event.bearsOnCustody else { return .absorbed }
        let moment = fact.moment
        if current.last.map({ $0 <= moment }) ?? true {
            current.absorb(fact, map: map)
            if !slack.isEmpty { slack[0].append(fact, map: map) }
            return .absorbed
        }
        guard !slack.isEmpty, slack[0].insert(fact, map: map) else { return .tooLate }
        current = slack[0].folded(map: map)
        memory = Memory()
        return .absorbed
    }

    /// Folds the whole trip anew, from its facts in any order.
    package mutating func rebuild(facts: some Sequence<Fact>, map: LaneMap) {
        self = OrderedFold(trip: current.trip, map: map)
        slack = [Slack(settled: current)]
        for fact in facts.sorted(by: { $0.moment < $1.moment }) { _ = insert(fact, map: map) }
    }

    /// Mutating only in what it remembers: the account is the one `current` would give.
    package mutating func account(map: LaneMap, cohort: Cohort, now: Instant) -> CustodyAccount {
        current.account(map: map, cohort: cohort, now: now, memory: &memory)
    }
}
