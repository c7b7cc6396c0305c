/// The fewest booth-hours of one lane that keep every hour within the target on the search days.
///
/// Raise the first hour that is late until none is; then take booths away, last hour first; then
/// exchange one booth for two others nearby. A local optimum, judged elsewhere on fresh days.
struct RosterSearch {
    /// Exchanges reach this far: a booth's effect on the queue is spent within a shift's half.
    static let reach = 6

    let days: LaneDays
    /// Seconds.
    let target: Double
    /// Never fewer, never more, by hour.
    let least: [Int]
    let most: Int
    /// Trucks of an hour that may be late.
    private(set) var lateMax: [Int]
    private(set) var trials = 0
    private var trialsMax = Int.max

    /// `share` of each hour's trucks may be late: a tenth, and less where fresh days said so.
    init(_ days: LaneDays, target: Double, most: Int, share: [Double]) {
        self.days = days
        self.target = target
        self.most = most
        let trucks = days.trucksByHour
        least = trucks.map { $0 > 0 ? 1 : 0 }
        lateMax = zip(trucks, share).map { Int(Double($0) * $1) }
    }

    /// Fresh days found an hour late: from now on fewer of its trucks may be.
    mutating func tighten(_ hour: Int, to share: Double) {
        lateMax[hour] = min(lateMax[hour], Int(Double(days.trucksByHour[hour]) * share))
    }

    private func firstLate(_ trial: RosterTrial) -> Int? {
        (0..<24).first { trial.late[$0] > lateMax[$0] }
    }

    func holds(_ trial: RosterTrial) -> Bool { firstLate(trial) == nil }

    /// Booth-hours of the day, and those that its unfinished work will take after midnight: a
    /// roster that only puts work off is not a cheaper one.
    private func cost(_ trial: RosterTrial) -> Double {
        Double(trial.roster.reduce(0, +)) + trial.carried
    }

    private mutating func attempt(_ roster: [Int], after trial: RosterTrial) -> RosterTrial {
        trials += 1
        return RosterTrial(roster, after: trial, on: days, target: target)
    }

    /// nil when the port has too few booths for the target. After `trials` more trials no further
    /// exchange is begun.
    mutating func best(from start: [Int], trials more: Int) -> RosterTrial? {
        trialsMax = trials + more
        let roster = zip(start, least).map { min(most, max($0, $1)) }
        var trial = RosterTrial(roster, on: days, target: target)
        guard repair(&trial) else { return nil }
        repeat { descend(&trial) } while exchange(&trial)
        return trial
    }

    private mutating func repair(_ trial: inout RosterTrial) -> Bool {
        while let late = firstLate(trial) {
            // The queue of a late hour grew earlier: where this hour is full, help before it.
            guard let hour = (0...late).reversed().first(where: { trial.roster[$0] < most }) else {
                return false
            }
            var roster = trial.roster
            roster[hour] += 1
            trial = attempt(roster, after: trial)
        }
        return true
    }

    private mutating func descend(_ trial: inout RosterTrial) {
        var isLower = true
        while isLower {
            isLower = false
            for hour in (0..<24).reversed() where trial.roster[hour] > least[hour] {
                guard let next = fewer(hour, trial), cost(next) < cost(trial) else { continue }
                trial = next
                isLower = true
            }
        }
    }

    /// One booth more here, two fewer nearby. Since a booth more never makes a truck later, two
    /// can only go where one can.
    private mutating func exchange(_ trial: inout RosterTrial) -> Bool {
        for more in 0..<24 where trial.roster[more] < most && trials < trialsMax {
            let near = (0..<24).filter { $0 != more && abs($0 - more) <= Self.reach }
            var roster = trial.roster
            roster[more] += 1
            let raised = attempt(roster, after: trial)
            let spare = near.compactMap { hour in fewer(hour, raised).map { (hour, $0) } }
            for (place, (_, once)) in spare.enumerated() {
                for (other, _) in spare[place...]
                where once.roster[other] > least[other] && trials < trialsMax {
                    guard let twice = fewer(other, once), cost(twice) < cost(trial) else {
                        continue
                    }
                    trial = twice
                    return true
                }
            }
        }
        return false
    }

    private mutating func fewer(_ hour: Int, _ trial: RosterTrial) -> RosterTrial? {
        guard trial.roster[hour] > least[hour] else { return nil }
        var roster = trial.roster
        roster[hour] -= 1
        trials += 1
        return RosterTrial(
            fewer: roster, after: trial, on: days, target: target, lateMax: lateMax)
    }
}
