package import PortModel

/// Simulated days of one port, as whoever ran them hands them over.
package struct SimulatedPort: Sendable {
    let port: PortOfEntry
    let days: [DayOutcome]
    let tally: PortTally

    /// `days` in order of their replication.
    package init(_ port: PortOfEntry, days: [DayOutcome], tally: PortTally) {
        self.port = port
        self.days = days
        self.tally = tally
    }

    func place(_ lane: String) -> Int? { port.lanes.firstIndex { $0.name == lane } }

    /// Hours between the median wait and the one that 19 of 20 trucks do not exceed.
    func buffer(_ lane: Int) -> Double {
        var pooled = WaitHistogram()
        for hour in tally.hours[lane] { pooled.merge(hour) }
        let late = pooled.percentile(0.95) ?? 0, middle = pooled.percentile(0.5) ?? 0
        return (late - middle) / 3_600
    }

    func meanWait(_ lane: Int) -> Double {
        let trucks = days.reduce(0) { $0 + $1.lanes[lane].trucks }
        let sum = days.reduce(0) { $0 + $1.lanes[lane].waitSum }
        return trucks > 0 ? sum / Double(trucks) / 3_600 : 0
    }
}
