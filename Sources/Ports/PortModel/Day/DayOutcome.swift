/// One simulated day in figures.
package struct DayOutcome: Hashable, Sendable {
    package let replication: Int
    package var lanes: [LaneOutcome]
    package var scan = StageOutcome()
    package var dock = StageOutcome()
    package var exit = StageOutcome()
    /// Seconds after midnight at which the last truck left.
    package var emptyAt = 0.0

    package var trucks: Int { lanes.reduce(0) { $0 + $1.trucks } }

    /// Arrivals and ends of service: what an event calendar would have to hold.
    package var events: Int { 2 * trucks + scan.trucks + dock.trucks + exit.trucks }
}
