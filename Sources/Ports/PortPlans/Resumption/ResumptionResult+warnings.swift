import PortModel

extension ResumptionResult {
    /// What a reader would otherwise find out on the day.
    package var warnings: [String] { cleared + behindPrimary + settled }

    private var cleared: [String] {
        guard clearHours == nil else { return [] }
        let left = Int((queueByHour.last ?? 0).rounded())
        return [
            "The backlog is not worked off within \(scenario.days) days; \(left) trucks wait at the "
                + "end. Waits and truck-hours are those so far, less than the whole."
        ]
    }

    /// The backlog is worked off at primary's full pace; what stands behind must bear it.
    private var behindPrimary: [String] {
        let load = CapacityTable(scenario, disturbed: true)
        let most = load.budget.map { $0.max() ?? 0 }
        let paces = scenario.port.lanes.map { lane in
            let served = scenario.classes.enumerated().filter { $0.element.lane == lane.name }
            return served.reduce(0) { sum, entry in
                let station = load.station[entry.offset]
                let work = scenario.classes.enumerated()
                    .filter { load.station[$0.offset] == station }
                    .reduce(0) { $0 + $1.element.share * load.cost[$1.offset] }
                guard work > 0 else { return sum }
                return sum + most[station] * 60 * entry.element.share / work
            }
        }
        let scanned = zip(scenario.port.lanes, paces).reduce(0) { $0 + $1.0.scanShare * $1.1 }
        let docked =
            zip(scenario.port.lanes, paces).reduce(0) { $0 + $1.0.dockShare * $1.1 }
            + scanned * scenario.port.scanDockShare
        return [
            full("scan", scenario.port.scan, scanned), full("docks", scenario.port.dock, docked),
            full("exit", scenario.port.exit, paces.reduce(0, +)),
        ].compactMap(\.self)
    }

    private func full(_ name: String, _ stage: InspectionStage?, _ perHour: Double) -> String? {
        guard let stage else { return nil }
        let posts = stage.posts.postHours() / 24, wanted = perHour * stage.service.mean / 3_600
        guard wanted > posts else { return nil }
        return "At primary's full pace the \(name) would want \(Int(wanted.rounded(.up))) posts and has "
            + "\(Int(posts.rounded())): the backlog moves there, and the waits given are too short."
    }

    private var settled: [String] {
        guard diversionResidual > 0.01 else { return [] }
        return [
            "The diversion did not settle: shares still move by "
                + "\(Int((100 * diversionResidual).rounded(.up))) % of the trucks of a minute."
        ]
    }
}
