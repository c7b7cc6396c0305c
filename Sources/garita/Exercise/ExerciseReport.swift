import JSON
import PortPlans

/// The exercise beside the plan: what `garita port resume` foretold, and what the shift came to.
struct ExerciseReport {
    let name: String
    let scenario: ResumptionScenario
    let plan: ResumptionResult
    let tally: ExerciseTally
    /// First come, first served, as the exercise is; of the trucks that joined before it ended, since
    /// those of the quiet hours after it would flatter the plan.
    let firstCome: RuleOutcome?

    init(
        name: String, scenario: ResumptionScenario, plan: ResumptionResult, tally: ExerciseTally
    ) {
        self.name = name
        self.scenario = scenario
        self.plan = plan
        self.tally = tally
        let hours = min(scenario.windowHours, tally.endHour - scenario.firstChange)
        firstCome =
            hours > 0
            ? ResumptionResult(scenario.judged(forHours: hours)).rules.first {
                $0.rule == PriorityRule.firstCome(scenario.classes.count)
            } : nil
    }

    /// Hours from the first change in which the trucks joined whose waits are compared.
    var windowHours: Double { min(scenario.windowHours, tally.endHour - scenario.firstChange) }

    var clearHours: Double? { tally.clearedAt.map { $0 - scenario.reopening } }

    var text: String {
        let table = Table(
            ["", "plan", "exercise"],
            [
                [
                    "hours from reopening until nobody waits", figure(plan.clearHours),
                    figure(clearHours),
                ],
                [
                    "peak queue, trucks", PortFigure.plain(plan.peakQueue, 0),
                    PortFigure.plain(Double(tally.peakQueue), 0),
                ],
                [
                    "at hour", PortFigure.plain(plan.peakHour, 1),
                    PortFigure.plain(tally.peakHour, 1),
                ],
                ["mean wait, hours", figure(firstCome?.all.mean, 2), figure(tally.meanWait, 2)],
                ["p90 wait, hours", figure(firstCome?.all.p90), figure(tally.p90Wait)],
                [
                    "behind the clock at most, minutes", "",
                    PortFigure.plain(tally.behindMax / 60, 0),
                ],
            ])
        return """
            EXERCISE \(name), nothing of it is real: \(scenario.name)

            \(table.text)

            Waits of trucks that joined within \(PortFigure.plain(windowHours, 1)) h of the first change and got through. \(shift)
            """
    }

    private var shift: String {
        tally.shiftHours > 0
            ? "The shift's own roster held for \(PortFigure.plain(tally.shiftHours, 1)) h."
            : "The shift filed no roster, so booths were open as in the plan."
    }

    var json: JSONValue {
        [
            "exercise": .text(name), "real": false, "scenario": .text(scenario.name),
            "plan": [
                "clearHours": value(plan.clearHours),
                "peakQueue": .int(Int(plan.peakQueue.rounded())),
                "peakHour": .double(plan.peakHour), "meanWaitHours": value(firstCome?.all.mean),
                "p90WaitHours": value(firstCome?.all.p90),
            ],
            "measured": [
                "clearHours": value(clearHours), "peakQueue": .int(tally.peakQueue),
                "peakHour": value(tally.peakHour), "meanWaitHours": value(tally.meanWait),
                "p90WaitHours": value(tally.p90Wait), "served": .int(tally.served),
                "rosterFiledHours": value(tally.shiftHours),
                "windowHours": value(windowHours),
                "behindMaxMinutes": value(tally.behindMax / 60),
            ],
        ]
    }

    private func figure(_ value: Double?, _ places: Int = 1) -> String {
        value.map { PortFigure.plain($0, places) } ?? "not within the exercise"
    }

    private func value(_ figure: Double?) -> JSONValue {
        figure.map { .double(($0 * 100).rounded() / 100) } ?? nil
    }
}
