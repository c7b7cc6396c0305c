/// One lane's staffing as a reader wants it.
package struct LaneStaffingSummary: Sendable {
    package let name: String
    package let booths: [Int]
    package let stationary: [Int]
    package let fluid: [Int]
    /// Booth-hours a day of work: no roster that finishes its day has fewer.
    package let loadFloor: Double
    /// The same by hour of arrival.
    package let workByHour: [Double]
    package let carriedHours: Double
    /// Mean seconds of a truck at a booth.
    package let serviceSeconds: Double
    package let hours: [RosterVerdict.Hour]
    package let violated: [Int]
    /// The same booths as the shifts fill them; nil without shifts.
    package let covered: [RosterVerdict.Hour]?
    package let coveredBooths: [Int]?
    package let savedByOneMore: [Double]
    package let lateWithOneFewer: [Int?]

    init(
        _ roster: LaneRoster, lane: Int, verdict: RosterVerdict, plan: ShiftPlan?,
        covered: RosterVerdict?
    ) {
        let port = roster.staffing.port, way = port.lanes[lane]
        name = way.name
        booths = roster.booths
        stationary = roster.stationary
        fluid = roster.fluid
        workByHour = port.arrivals.trucksPerHour.map { $0 * way.share * way.service.mean / 3600 }
        loadFloor = port.arrivals.trucksPerDay * way.share * way.service.mean / 3600
        carriedHours = roster.carriedHours
        serviceSeconds = way.service.mean
        hours = verdict.hours[lane]
        violated = verdict.violated(lane: lane)
        self.covered = covered?.hours[lane]
        coveredBooths = plan?.booths[lane]
        savedByOneMore = roster.savedByOneMore()
        lateWithOneFewer = roster.lateWithOneFewer()
    }

    package var boothHours: Int { booths.reduce(0, +) }

    /// The hour in which one more officer saves most, and the truck-hours a day.
    package var bestOneMore: (hour: Int, saved: Double)? {
        savedByOneMore.enumerated().max { $0.element < $1.element }
            .map { (hour: $0.offset, saved: $0.element) }
    }
}
