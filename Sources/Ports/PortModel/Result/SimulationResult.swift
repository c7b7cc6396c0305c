/// What many simulated days at one port say.
package struct SimulationResult: Hashable, Sendable {
    package let port: String
    package let seed: UInt64
    package let replications: Int
    package let lanes: [LaneSummary]
    package let scan: StageSummary?
    package let dock: StageSummary?
    package let exit: StageSummary
    package let trucks: Int
    package let events: Int
    /// Hours after midnight at which the last truck of a day left.
    package let emptyAt: Estimate
    package let load: PortLoad

    package var warnings: [String] { load.warnings }

    /// `days` in any order, each once; `tally` is theirs.
    package init(
        _ port: PortOfEntry, seed: UInt64, days: [DayOutcome], tally: PortTally
    ) {
        let days = days.sorted { $0.replication < $1.replication }
        self.port = port.name
        self.seed = seed
        replications = days.count
        lanes = port.lanes.enumerated().map { place, lane in
            LaneSummary(lane, place: place, days, tally.hours[place])
        }
        scan = port.scan.map { StageSummary(days.map(\.scan), posts: $0.posts) }
        dock = port.dock.map { StageSummary(days.map(\.dock), posts: $0.posts) }
        exit = StageSummary(days.map(\.exit), posts: port.exit.posts)
        trucks = days.reduce(0) { $0 + $1.trucks }
        events = days.reduce(0) { $0 + $1.events }
        emptyAt = Estimate(days.map(\.emptyAt)).times(1 / 3600)
        load = PortLoad(port)
    }
}
