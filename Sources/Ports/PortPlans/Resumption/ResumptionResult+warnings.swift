import PortModel

extension ResumptionResult {
    /// What a reader would otherwise find out on the day.
    package var warnings: [ResumptionWarning] { overloaded + cleared + behindPrimary + settled }

    /// A port that is overloaded by itself never clears, whatever the plan says of the closure.
    private var overloaded: [ResumptionWarning] {
        let lanes = scenario.port.lanes, trucks = scenario.port.arrivals.trucksPerDay
        let groups: [(name: String?, lanes: [ApproachLane])] =
            scenario.pooling == .none
            ? lanes.map { (name: String?.some($0.name), lanes: [$0]) } : [(nil, lanes)]
        return groups.compactMap { name, lanes in
            let share = lanes.reduce(0) { $0 + $1.share }
            let work = lanes.reduce(0) { $0 + trucks * $1.share * $1.service.mean / 3_600 }
            let open = lanes.reduce(0) { $0 + $1.booths.postHours() }
            guard work > open else { return nil }
            return .overloaded(
                lane: name, utilisation: work / open,
                growthPerHour: trucks * share * (1 - open / work) / 24)
        }
    }

    private var cleared: [ResumptionWarning] {
        guard clearHours == nil else { return [] }
        let left = Int((queueByHour.last ?? 0).rounded())
        return [.notCleared(days: scenario.days, trucks: left)]
    }

    /// The backlog is worked off at primary's full pace; what stands behind must bear it.
    private var behindPrimary: [ResumptionWarning] {
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
            full(.scan, scenario.port.scan, scanned), full(.docks, scenario.port.dock, docked),
            full(.exit, scenario.port.exit, paces.reduce(0, +)),
        ].compactMap(\.self)
    }

    private func full(
        _ name: ResumptionWarning.Stage, _ stage: InspectionStage?, _ perHour: Double
    ) -> ResumptionWarning? {
        guard let stage else { return nil }
        let posts = stage.posts.postHours() / 24, wanted = perHour * stage.service.mean / 3_600
        guard wanted > posts else { return nil }
        return .tooFew(name, wanted: Int(wanted.rounded(.up)), posts: Int(posts.rounded()))
    }

    private var settled: [ResumptionWarning] {
        guard diversionResidual > Self.residualMax else { return [] }
        return [.unsettled(percent: Int((100 * diversionResidual).rounded(.up)))]
    }

    /// A hundredth of a minute's trucks moves no figure that is shown.
    private static let residualMax = 0.01
}
