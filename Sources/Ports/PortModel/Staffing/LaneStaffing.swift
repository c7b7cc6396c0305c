/// One lane's way to its roster: fluid start, repair and descent by simulation, and a check on
/// other days that sends it back where an hour only seemed to hold.
///
/// A lane is searched by itself because nothing behind primary holds primary up; the verdict is
/// then passed on the whole port.
package struct LaneStaffing {
    package let port: PortOfEntry
    package let lane: Int
    /// Seconds.
    package let target: Double
    package let seed: UInt64

    /// Rosters tried on the few days, and on the many each time an hour was made stricter.
    private static let trials = (rough: 400, fine: 50)
    private static let roundsMax = 8
    /// Where nobody says how many booths there are: this many times what the stationary rule asks
    /// for in the busiest hour.
    private static let boothsUnknown = 2

    package init(_ port: PortOfEntry, lane: Int, targetMinutes: Double, seed: UInt64) {
        self.port = port
        self.lane = lane
        target = targetMinutes * 60
        self.seed = seed
    }

    private var trucksPerHour: [Double] {
        port.arrivals.trucksPerHour.map { $0 * port.lanes[lane].share }
    }

    private var service: ServiceTime { port.lanes[lane].service }

    package var stationary: [Int] {
        ErlangC.stationaryRoster(trucksPerHour: trucksPerHour, service: service, target: target)
    }

    var most: Int {
        port.lanes[lane].boothsMax ?? Self.boothsUnknown * max(1, stationary.max() ?? 1)
    }

    /// Late trucks allowed on the search days: a roster fitted to them is a little worse on others.
    private static let searchShare = 0.095
    /// Of an hour that failed a verdict, this share may be late in the next search.
    private static let stricterShare = 0.08

    /// nil when not even all booths all day meet the target. `stricter` names hours that failed a
    /// verdict before.
    package func search(stricter: [Int] = []) -> LaneRoster? {
        var rough = search(on: StaffingDays.rough, stricter)
        var search = search(on: StaffingDays.search, stricter)
        let start = FluidStart(service: service, target: target, most: most)
            .roster(trucksPerHour: trucksPerHour)
        let first = rough.best(from: start, trials: Self.trials.rough)
        var trial = first.flatMap { search.best(from: $0.roster, trials: Self.trials.fine) }
        for _ in 0..<Self.roundsMax {
            guard let found = trial else { return nil }
            let late = lateHours(found.roster)
            guard !late.isEmpty else { break }
            for (hour, share) in late { search.tighten(hour, to: share) }
            trial = search.best(from: found.roster, trials: Self.trials.fine)
        }
        guard let trial else { return nil }
        return LaneRoster(
            staffing: self, trial: trial, search: search, fluid: start, stationary: stationary)
    }

    private func search(on replications: Range<Int>, _ stricter: [Int]) -> RosterSearch {
        let days = LaneDays(port, lane: lane, seed: seed, replications: replications)
        let share = Array(repeating: Self.searchShare, count: 24)
        var search = RosterSearch(days, target: target, most: most, share: share)
        for hour in stricter { search.tighten(hour, to: Self.stricterShare) }
        return search
    }

    /// Hours that cannot be trusted on the check days, with the share of late trucks to ask of
    /// the search instead.
    private func lateHours(_ roster: [Int]) -> [(hour: Int, share: Double)] {
        let shares = StaffingDays.batches(StaffingDays.check).map { batch in
            let days = LaneDays(port, lane: lane, seed: seed, replications: batch)
            let trial = RosterTrial(roster, on: days, target: target)
            return zip(trial.late, days.trucksByHour).map { Double($0) / Double(max(1, $1)) }
        }
        return (0..<24).compactMap { hour in
            let estimate = Estimate(shares.map { $0[hour] })
            let worst = estimate.mean + StaffingDays.t95 * (estimate.error ?? 0)
            guard worst > StaffingDays.lateShare else { return nil }
            // Stricter in proportion, and by a tenth at least so that rounds come to an end.
            return (hour, StaffingDays.lateShare * min(0.9, StaffingDays.lateShare / worst))
        }
    }
}
