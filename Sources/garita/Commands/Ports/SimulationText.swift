import PortModel

/// Simulated days as tables for a person.
struct SimulationText {
    private let result: SimulationResult

    init(_ result: SimulationResult) { self.result = result }

    var text: String {
        let title =
            "\(result.port): \(result.replications) days, seed \(result.seed), "
            + "\(result.trucks) trucks; minutes"
        return [title, lanes, stages, hours].joined(separator: "\n\n")
    }

    private var lanes: String {
        Table(
            [
                "lane", "trucks/day", "mean wait", "±95 %", "p90 wait", "mean crossing",
                "p90 crossing", "booth-hours", "utilisation",
            ],
            result.lanes.map { lane in
                [
                    lane.name, PortFigure.plain(lane.trucksPerDay.mean, 0),
                    PortFigure.plain(lane.meanWait.mean, 2),
                    lane.meanWait.error.map { PortFigure.plain(1.96 * $0, 2) } ?? "",
                    PortFigure.plain(lane.p90Wait.mean, 2),
                    PortFigure.plain(lane.meanCrossing.mean, 2),
                    PortFigure.plain(lane.p90Crossing.mean, 2),
                    PortFigure.plain(lane.booths.postHours(), 1),
                    PortFigure.plain(100 * lane.utilisation, 0) + " %",
                ]
            }
        ).text
    }

    private var stages: String {
        let named = [("scan", result.scan), ("dock", result.dock), ("exit", result.exit)]
        return Table(
            ["stage", "trucks/day", "mean wait", "longest wait", "utilisation"],
            named.compactMap { name, stage in
                stage.map {
                    [
                        name, PortFigure.plain($0.trucksPerDay.mean, 0),
                        PortFigure.plain($0.meanWait.mean, 2), PortFigure.plain($0.longestWait, 1),
                        PortFigure.plain(100 * $0.utilisation, 0) + " %",
                    ]
                }
            }
        ).text
    }

    private var hours: String {
        let lanes = result.lanes
        return Table(
            ["hour"] + lanes.flatMap { ["\($0.name) booths", "p90 wait"] },
            (0..<24).map { hour in
                [PortFigure.hour(hour)]
                    + lanes.flatMap { lane in
                        [
                            PortFigure.plain(lane.booths.hourlyMean[hour], 1),
                            lane.p90ByHour[hour].map { PortFigure.plain($0, 1) } ?? "",
                        ]
                    }
            }
        ).text
    }
}
