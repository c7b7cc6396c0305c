import PortPlans
import Reports

/// How a port comes back, as tables for a person.
struct ResumptionText {
    private let result: ResumptionResult

    init(_ result: ResumptionResult) { self.result = result }

    var text: String {
        [title, figures, rules, neighbours].compactMap(\.self).joined(separator: "\n\n")
    }

    private var title: String {
        "\(result.scenario.name): \(result.scenario.days) days followed, reopening at "
            + ResumptionWords.hour(result.scenario.reopening).english
    }

    private var figures: String {
        Table(
            ["", "with it", "undisturbed"],
            [
                [
                    "hours from reopening until nobody waits",
                    result.clearHours.map { PortFigure.plain($0, 1) } ?? "not within the days", "",
                ],
                ["peak queue, trucks", whole(result.peakQueue), whole(result.calmPeak)],
                ["truck-hours waited", whole(result.truckHours), whole(result.calmTruckHours)],
                ["trucks that crossed here", whole(result.served), whole(result.calmServed)],
                ["trucks diverted", whole(result.divertedTrucks), ""],
                ["trips not made", whole(result.suppressedTrucks), ""],
                ["booth-hours beyond the roster", whole(result.surgeBoothHours), ""],
            ]
        ).text
    }

    private var rules: String {
        let classes = result.scenario.classes
        let table = Table(
            ["rule", "*"] + classes.flatMap { ["\($0.name) mean h", "p90"] }
                + ["all mean h", "truck-hours", "loss USD"],
            result.rules.map { outcome in
                [outcome.rule.name(classes), outcome.isOnFrontier ? "*" : ""]
                    + outcome.classes.flatMap { [PortFigure.plain($0.mean, 2), p90($0)] }
                    + [
                        PortFigure.plain(outcome.all.mean, 2), whole(outcome.truckHours),
                        whole(outcome.loss),
                    ]
            })
        return table.text + "\n\nWaits of trucks that arrive within "
            + "\(PortFigure.short(result.scenario.windowHours)) h of the first change. * no other rule "
            + "is at least as good in mean wait, worst p90 and loss, and better in one of them."
    }

    private func p90(_ waits: RuleOutcome.Waits) -> String {
        waits.p90.map { PortFigure.plain($0, 1) } ?? "beyond"
    }

    private var neighbours: String? {
        guard !result.neighbours.isEmpty else { return nil }
        return Table(
            ["neighbour", "trucks diverted", "peak queue", "longest wait h", "truck-hours more"],
            result.neighbours.map {
                [
                    $0.name, whole($0.diverted), whole($0.peakQueue),
                    PortFigure.plain($0.longestWait, 1), whole($0.extraTruckHours),
                ]
            }
        ).text
    }

    private func whole(_ value: Double) -> String { PortFigure.plain(value, 0) }
}
