import Custody
import Model
import Simulation

/// What judging costs: the fold alone, the fold that sorts late facts, and the account on top.
struct CustodyBench {
    private let heard: Heard
    private let map: LaneMap

    init() throws {
        let world = World(
            seed: 7, trucks: Sizes.trucks, day: Sizes.day, attackShare: Sizes.attackShare)
        heard = try Heard(world)
        map = LaneMap(heard.lane)
    }

    /// All detectors, facts in order of their moment.
    func fold() -> Figure {
        let sorted = heard.loads.map { load in
            (load.trip, load.facts.sorted { $0.moment < $1.moment })
        }
        return best("full custody fold, all detectors", wanted: 500_000) {
            var findings = 0
            for (trip, facts) in sorted {
                var fold = CustodyFold(trip: trip, map: map)
                for fact in facts { fold.absorb(fact, map: map) }
                // One account a trip: it shows that the detectors did their work.
                let end = facts.last?.received ?? Sizes.day
                findings += fold.account(map: map, cohort: Cohort(), now: end).findings.count
            }
            return "\(findings) findings"
        }
    }

    /// Facts as they arrive, late ones sorted in, flushes rebuilt from the trip's history.
    func ordered() -> Figure {
        best("ordered fold, as facts arrive", wanted: nil) {
            var rebuilds = 0
            for load in heard.loads {
                var fold = OrderedFold(trip: load.trip, map: map)
                for (number, fact) in load.facts.enumerated()
                where fold.insert(fact, map: map) == .tooLate {
                    fold.rebuild(facts: load.facts[...number], map: map)
                    rebuilds += 1
                }
            }
            return "\(rebuilds) rebuilds"
        }
    }

    /// The same, and after each fact the account the engine decides on, cohort included.
    func account() -> Figure {
        best("ordered fold with cohort and account per fact", wanted: nil) {
            var folds = heard.loads.map { OrderedFold(trip: $0.trip, map: map) }
            var cohort = Cohort()
            var heardOf = [Int](repeating: 0, count: folds.count)
            var findings = 0
            for (load, fact) in heard.arrivals {
                heardOf[load] += 1
                if case .position(let position) = fact.event {
                    cohort.observe(position, by: folds[load].current.tag, map: map)
                }
                if folds[load].insert(fact, map: map) == .tooLate {
                    let past = heard.loads[load].facts.prefix(heardOf[load])
                    folds[load].rebuild(facts: past, map: map)
                }
                let account = folds[load].account(map: map, cohort: cohort, now: fact.received)
                findings += account.findings.count
            }
            return "\(findings) findings summed"
        }
    }

    private func best(_ name: String, wanted: Double?, _ work: () -> String) -> Figure {
        var seconds = Double.infinity, result = ""
        for _ in 0..<Sizes.rounds { seconds = min(seconds, Clock.cpuSeconds { result = work() }) }
        return Figure(
            name: name, count: heard.arrivals.count, unit: "facts", seconds: seconds,
            result: result, wanted: wanted)
    }
}
