import PortModel

/// A roster, its shifts and its verdict as tables for a person.
struct StaffingText {
    private let result: StaffingResult

    init(_ result: StaffingResult) { self.result = result }

    var text: String {
        ([title, totals] + result.lanes.map(hours) + [shifts, end].compactMap(\.self))
            .joined(separator: "\n\n")
    }

    private var title: String {
        "\(result.port): p90 of every hour within \(PortFigure.plain(result.targetMinutes, 1)) minutes, "
            + "seed \(result.seed)"
    }

    private var totals: String {
        Table(
            [
                "lane", "booth-hours", "load floor", "stationary rule", "worst p90", "hours missed",
                "past midnight",
            ],
            result.lanes.map { lane in
                [
                    lane.name, "\(lane.boothHours)", PortFigure.plain(lane.loadFloor, 1),
                    "\(lane.stationary.reduce(0, +))",
                    PortFigure.plain(lane.hours.compactMap(\.p90).max() ?? 0, 1),
                    "\(lane.violated.count)", PortFigure.plain(lane.carriedHours, 1),
                ]
            }
        ).text
    }

    private func hours(_ lane: LaneStaffingSummary) -> String {
        Table(
            ["\(lane.name), hour", "booths", "p90", "±95 %", "late %", "one more", "one fewer"]
                + (lane.coveredBooths == nil ? [] : ["shifts open", "p90"]),
            (0..<24).map { hour in
                let seen = lane.hours[hour]
                var cells = [
                    PortFigure.hour(hour), "\(lane.booths[hour])",
                    seen.p90.map { PortFigure.plain($0, 1) } ?? "",
                    seen.margin.map { PortFigure.plain($0, 1) } ?? "",
                    PortFigure.plain(100 * seen.late, 1),
                    PortFigure.plain(lane.savedByOneMore[hour], 1),
                    lane.lateWithOneFewer[hour].map { "\($0)" } ?? "",
                ]
                if let open = lane.coveredBooths {
                    cells.append("\(open[hour])")
                    cells.append(
                        lane.covered?[hour].p90.map { PortFigure.plain($0, 1) } ?? "")
                }
                return cells
            }
        ).text
    }

    private var shifts: String? {
        guard let plan = result.plan else { return nil }
        let table = Table(
            ["begins", "shift", "officers"],
            plan.shifts.map {
                [PortFigure.hour($0.column.start), $0.column.pattern, "\($0.officers)"]
            })
        let officers = plan.shifts.reduce(0) { $0 + $1.officers }
        return table.text + "\n\n"
            + "\(officers) officers, \(PortFigure.plain(plan.cost, 1)) paid hours; "
            + "\(PortFigure.plain(plan.officers.reduce(0) { $0 + Double($1) }, 0)) hours in booths. The "
            + "cover of the required booths alone: \(PortFigure.plain(plan.coverCost, 1)) paid hours, "
            + "proven within \(PortFigure.plain(100 * plan.gap, 2)) % of the best."
    }

    private var end: String {
        let days = "\(result.days.replications) fresh days"
        let missed = result.lanes.filter { !$0.violated.isEmpty }.map { lane in
            "\(lane.name) misses the target in hours "
                + lane.violated.map { "\($0)" }.joined(separator: ", ")
        }
        let verdict =
            missed.isEmpty
            ? "On \(days) no hour missed the target."
            : "On \(days) " + missed.joined(separator: "; ")
                + "."
        return verdict
            + (result.isPlanKept ? "" : " The shifts' roster misses it; keep the required booths.")
            + " “One more”: truck-hours of waiting a day that an officer more saves; “one fewer”: "
            + "hours that miss the target without one."
    }
}
