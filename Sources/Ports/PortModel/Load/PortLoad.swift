/// What a day brings to each stage, against what its posts can do: no chance involved.
package struct PortLoad: Hashable, Sendable {
    package struct Stage: Hashable, Sendable {
        package let name: String
        package let trucksPerDay: Double
        /// Work in post-hours a day: the floor under any roster.
        package let workHours: Double
        package let openHours: Double

        /// Trucks an hour by which the queue grows over the whole day; 0 when it does not.
        package var growthPerHour: Double { (trucksPerDay - passing) / 24 }

        /// Trucks a day that it lets through to the stages behind it.
        var passing: Double {
            workHours > openHours ? trucksPerDay * openHours / workHours : trucksPerDay
        }
    }

    package let stages: [Stage]

    package init(_ port: PortOfEntry) {
        let trucks = port.arrivals.trucksPerDay
        let lanes = port.lanes.map {
            Self.stage("lane \($0.name)", trucks * $0.share, $0.service, $0.booths)
        }
        // A stage gets what the stages before it let through: booths that are too few spare the
        // docks behind them.
        let passing = zip(port.lanes, lanes).map { (lane: $0, trucks: $1.passing) }
        var scanned = passing.reduce(0) { $0 + $1.trucks * $1.lane.scanShare }
        var left = passing.reduce(0) { $0 + $1.trucks }
        var stages = lanes
        if let scan = port.scan {
            let stage = Self.stage("stage scan", scanned, scan.service, scan.posts)
            stages.append(stage)
            left -= scanned - stage.passing
            scanned = stage.passing
        }
        if let dock = port.dock {
            let direct = passing.reduce(0) { $0 + $1.trucks * $1.lane.dockShare }
            let docked = direct + scanned * port.scanDockShare
            let stage = Self.stage("stage dock", docked, dock.service, dock.posts)
            stages.append(stage)
            left -= docked - stage.passing
        }
        stages.append(Self.stage("stage exit", left, port.exit.service, port.exit.posts))
        self.stages = stages
    }

    private static func stage(
        _ name: String, _ trucks: Double, _ service: ServiceTime, _ posts: CapacityPlan
    ) -> Stage {
        Stage(
            name: name, trucksPerDay: trucks, workHours: trucks * service.mean / 3600,
            openHours: posts.postHours())
    }

    /// The stages to which a day brings more work than their posts can do.
    package var overloaded: [Stage] { stages.filter { $0.growthPerHour > 0 } }

    /// One sentence for each overloaded stage.
    package var warnings: [String] {
        overloaded.map { stage in
            let left = stage.growthPerHour * 24
            return "The \(stage.name) is overloaded all day: "
                + "\(tenths(stage.workHours)) post-hours of work a day against "
                + "\(tenths(stage.openHours)) open, utilisation "
                + "\(tenths(100 * stage.workHours / stage.openHours)) %. The queue grows by "
                + "\(tenths(stage.growthPerHour)) trucks an hour, \(tenths(left)) a day; the waits "
                + "are those of one day that began empty."
        }
    }

    private func tenths(_ value: Double) -> String {
        guard value.isFinite else { return "more than any" }
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
