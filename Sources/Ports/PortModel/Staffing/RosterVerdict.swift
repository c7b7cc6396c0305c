/// What fresh days of the whole port say about a roster, hour by hour.
package struct RosterVerdict: Sendable {
    package struct Hour: Hashable, Sendable {
        /// Minutes; nil where no truck came.
        package let p90: Double?
        /// Half the width of the 95 % interval, minutes.
        package let margin: Double?
        /// Share of the hour's trucks that waited longer than the target.
        package let late: Double
    }

    /// `hours[lane][hour]`.
    package let hours: [[Hour]]
    package let days: [DayOutcome]
    package let tally: PortTally
    private let targetMinutes: Double

    /// Batches in any order.
    package init(_ batches: [JudgedBatch], lanes: Int, targetMinutes: Double) {
        let batches = batches.sorted { $0.index < $1.index }
        var tally = PortTally(lanes: lanes)
        for batch in batches { tally.merge(batch.tally) }
        self.tally = tally
        self.targetMinutes = targetMinutes
        days = batches.flatMap(\.days)
        hours = tally.hours.enumerated().map { lane, hours in
            hours.enumerated().map { hour, waits in
                let parts = Estimate(batches.compactMap { $0.p90[lane][hour] })
                return Hour(
                    p90: waits.percentile(0.9).map { $0 / 60 },
                    margin: parts.error.map { StaffingDays.t95 * $0 / 60 },
                    late: waits.share(beyond: targetMinutes * 60))
            }
        }
    }

    /// Hours whose p90 is beyond the target.
    package func violated(lane: Int) -> [Int] {
        (0..<24).filter { (hours[lane][$0].p90 ?? 0) > targetMinutes }
    }

    package var isKept: Bool { hours.indices.allSatisfy { violated(lane: $0).isEmpty } }
}
