/// One class of trucks over all simulated days; waits in minutes.
package struct LaneSummary: Hashable, Sendable {
    package let name: String
    package let trucksPerDay: Estimate
    /// Means over days of each day's mean and 90th percentile.
    package let meanWait: Estimate
    package let p90Wait: Estimate
    package let meanCrossing: Estimate
    package let p90Crossing: Estimate
    /// 90th percentile of the waits of all days' trucks that arrived in the hour; nil where none
    /// came.
    package let p90ByHour: [Double?]
    package let booths: CapacityPlan
    /// Work done over booth-hours open from 0 to 24; above 1 when much is done after midnight.
    package let utilisation: Double
    package let queuedAtMidnight: Estimate

    init(_ lane: ApproachLane, place: Int, _ days: [DayOutcome], _ hours: [WaitHistogram]) {
        let outcomes = days.map { $0.lanes[place] }, minute = 1.0 / 60
        let lived = outcomes.filter { $0.trucks > 0 }
        name = lane.name
        booths = lane.booths
        trucksPerDay = Estimate(outcomes.map { Double($0.trucks) })
        meanWait = Estimate(lived.map { $0.waitSum / Double($0.trucks) }).times(minute)
        p90Wait = Estimate(lived.map(\.waitP90)).times(minute)
        meanCrossing = Estimate(lived.map { $0.crossingSum / Double($0.trucks) }).times(minute)
        p90Crossing = Estimate(lived.map(\.crossingP90)).times(minute)
        p90ByHour = hours.map { $0.percentile(0.9).map { $0 * minute } }
        let hoursOpen = lane.booths.postHours()
        let busy = Estimate(outcomes.map(\.busySeconds)).mean / 3600
        utilisation = hoursOpen > 0 ? busy / hoursOpen : 0
        queuedAtMidnight = Estimate(outcomes.map { Double($0.queuedAtMidnight) })
    }
}
