import Custody
import Model
import Testing

/// The verdict is a function of the facts, not of the order in which networks delivered them.
struct OrderTests {
    private static let day = Day(seed: 11, trucks: 26, attacks: 0.8, hours: 1)

    private static func cohort(_ positions: [(Position, TripTag)]) -> Cohort {
        var cohort = Cohort()
        for (position, tag) in positions {
            cohort.observe(position, by: tag, map: Street.map)
        }
        return cohort
    }

    private static let reports: [(Position, TripTag)] = day.trucks.flatMap { truck in
        truck.facts.compactMap { fact in
            guard case .position(let position) = fact.event else { return nil }
            return (position, TripTag(truck.trip.id))
        }
    }

    // If this failed, a thief with a slow modem would be judged differently from one with a fast
    // one, and a replay would not decide what the day decided.
    @Test func everyOrderOfArrivalGivesTheSameAccount() {
        let straight = Self.cohort(Self.reports)
        var dice = Dice(3, "shuffle")
        let shuffled = Self.cohort(Self.shuffled(Self.reports, &dice))
        let now = Street.midnight + Seconds.hours(4)
        var broken = 0
        for truck in Self.day.trucks {
            var fold = CustodyFold(trip: truck.trip, map: Street.map)
            for fact in truck.facts.sorted(by: { $0.moment < $1.moment }) {
                fold.absorb(fact, map: Street.map)
            }
            let expected = fold.account(map: Street.map, cohort: straight, now: now)
            broken += expected.state == .broken ? 1 : 0
            var ordered = OrderedFold(trip: truck.trip, map: Street.map)
            Self.deliver(Self.shuffled(truck.facts, &dice), to: &ordered)
            let account = ordered.account(map: Street.map, cohort: shuffled, now: now)
            #expect(account == expected)
        }
        #expect(broken > 10, "the day must hold verdicts worth comparing")
    }

    // If this failed, networks that swap neighbouring reports would make every report a rebuild.
    @Test func smallShufflesAreAbsorbedInTheTail() {
        let truck = Self.day.trucks[0]
        var facts = truck.facts.sorted { $0.moment < $1.moment }
        for place in stride(from: 0, to: facts.count - 3, by: 4) { facts.swapAt(place, place + 3) }
        var ordered = OrderedFold(trip: truck.trip, map: Street.map)
        var rebuilds = 0
        for (place, fact) in facts.enumerated()
        where ordered.insert(fact, map: Street.map) == .tooLate {
            rebuilds += 1
            ordered.rebuild(facts: facts[...place], map: Street.map)
        }
        #expect(rebuilds == 1, "the first swap gives the trip its slack")
    }

    // If this failed, a fact that belongs before the settled past would be folded at its end.
    @Test func aFactFromThePastIsTooLate() {
        let truck = Self.day.trucks[0]
        let facts = truck.facts.sorted { $0.moment < $1.moment }
        var ordered = OrderedFold(trip: truck.trip, map: Street.map)
        for fact in facts.dropFirst().prefix(60) { _ = ordered.insert(fact, map: Street.map) }
        #expect(ordered.insert(facts[0], map: Street.map) == .tooLate)
    }

    private static func deliver(_ facts: [Fact], to fold: inout OrderedFold) {
        for (place, fact) in facts.enumerated()
        where fold.insert(fact, map: Street.map) == .tooLate {
            fold.rebuild(facts: facts[...place], map: Street.map)
        }
    }

    private static func shuffled<T>(_ items: [T], _ dice: inout Dice) -> [T] {
        var items = items
        for place in items.indices.reversed() {
            items.swapAt(place, Int(dice.unit() * Double(place + 1)))
        }
        return items
    }
}
