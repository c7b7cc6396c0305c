/// A lane's roster as the search left it, with what is needed to try others beside it.
package struct LaneRoster {
    package let staffing: LaneStaffing
    package let fluid: [Int]
    /// What the stationary rule would open.
    package let stationary: [Int]
    package let trials: Int
    let trial: RosterTrial
    let search: RosterSearch

    package var booths: [Int] { trial.roster }

    /// Booth-hours a day of work that is still waiting at midnight.
    package var carriedHours: Double { trial.carried }

    init(
        staffing: LaneStaffing, trial: RosterTrial, search: RosterSearch, fluid: [Int],
        stationary: [Int]
    ) {
        self.staffing = staffing
        self.trial = trial
        self.search = search
        self.fluid = fluid
        self.stationary = stationary
        trials = search.trials
    }

    /// The roster instead, if it holds; nil where it does not.
    func holding(_ roster: [Int], after other: RosterTrial) -> RosterTrial? {
        RosterTrial(
            changed: roster, after: other, on: search.days, target: staffing.target,
            lateMax: search.lateMax)
    }

    /// Truck-hours of waiting a day that one more officer saves, by the hour he comes.
    package func savedByOneMore() -> [Double] {
        (0..<24).map { hour in
            var roster = trial.roster
            roster[hour] += 1
            let more = RosterTrial(
                roster, after: trial, on: search.days, target: staffing.target)
            return trial.truckHours - more.truckHours
        }
    }

    /// Hours that miss the target when one officer stays away, by the hour he is missing; nil
    /// where nobody would be left.
    package func lateWithOneFewer() -> [Int?] {
        let trucks = search.days.trucksByHour
        return (0..<24).map { hour in
            guard trial.roster[hour] > search.least[hour] else { return nil }
            var roster = trial.roster
            roster[hour] -= 1
            let fewer = RosterTrial(
                roster, after: trial, on: search.days, target: staffing.target)
            return (0..<24).count {
                Double(fewer.late[$0]) > StaffingDays.lateShare * Double(trucks[$0])
            }
        }
    }
}
