/// The fewest booth-hours found that keep every hour within the target, the shifts that fill
/// them, and the verdict of fresh days.
package struct StaffingResult: Sendable {
    package let port: String
    package let targetMinutes: Double
    package let seed: UInt64
    package let lanes: [LaneStaffingSummary]
    package let plan: ShiftPlan?
    /// Of the shifts' roster on fresh days: nothing violated.
    package let isPlanKept: Bool
    /// The whole port on the fresh days, under the required roster.
    package let days: SimulationResult

    package init(
        _ port: PortOfEntry, targetMinutes: Double, seed: UInt64, rosters: [LaneRoster],
        verdict: RosterVerdict, plan: ShiftPlan?, covered: RosterVerdict?
    ) {
        self.port = port.name
        self.targetMinutes = targetMinutes
        self.seed = seed
        self.plan = plan
        isPlanKept = covered?.isKept ?? true
        lanes = rosters.enumerated().map { lane, roster in
            LaneStaffingSummary(
                roster, lane: lane, verdict: verdict, plan: plan, covered: covered)
        }
        days = SimulationResult(
            port.with(booths: rosters.map(\.booths)), seed: seed, days: verdict.days,
            tally: verdict.tally)
    }

    package var boothHours: Int { lanes.reduce(0) { $0 + $1.boothHours } }
    package var loadFloor: Double { lanes.reduce(0) { $0 + $1.loadFloor } }
    package var stationaryHours: Int { lanes.reduce(0) { $0 + $1.stationary.reduce(0, +) } }
    package var isKept: Bool { lanes.allSatisfy(\.violated.isEmpty) }
}

extension PortOfEntry {
    /// The same port under other rosters, by lane and hour.
    package func with(booths: [[Int]]) -> PortOfEntry {
        var port = self
        for lane in booths.indices {
            port.lanes[lane].booths = CapacityPlan(
                hourly: booths[lane], afterMidnight: lanes[lane].booths.afterMidnight)
        }
        return port
    }
}
