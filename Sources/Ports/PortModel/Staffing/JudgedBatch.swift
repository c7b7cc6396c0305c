/// A batch of fresh days of the whole port under a roster: what each hour's p90 was.
package struct JudgedBatch: Sendable {
    package let index: Int
    package let days: [DayOutcome]
    package let tally: PortTally
    /// `p90[lane][hour]`, seconds.
    let p90: [[Double?]]

    /// Batch `index` of the days, as cut by `StaffingDays`.
    package init(_ port: PortOfEntry, seed: UInt64, days range: Range<Int>, index: Int) {
        var simulation = PortSimulation(port, seed: seed)
        var tally = PortTally(lanes: port.lanes.count), days: [DayOutcome] = []
        for day in StaffingDays.batches(range)[index] {
            days.append(simulation.day(day, into: &tally))
        }
        self.index = index
        self.days = days
        self.tally = tally
        p90 = tally.hours.map { $0.map { $0.percentile(0.9) } }
    }
}
