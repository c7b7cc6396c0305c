import PortBoard
import PortPlans

/// What the shift is told, and at which hour of the scenario.
struct ExerciseInject {
    let hour: Double
    let inject: ExerciseRecord.Inject

    /// The scenario's own turns, in order.
    static func all(_ scenario: ResumptionScenario) -> [ExerciseInject] {
        var injects: [ExerciseInject] = []
        for change in scenario.changes {
            for hour in [change.fromHour, change.toHour]
            where !injects.contains(where: { $0.hour == hour }) {
                let open = scenario.isOpen(atHour: hour)
                injects.append(ExerciseInject(hour: hour, inject: turn(open)))
            }
        }
        let neighbours = scenario.diversion?.neighbours ?? []
        if !neighbours.isEmpty {
            let names = neighbours.map(\.name).joined(separator: ", ")
            injects.append(
                ExerciseInject(
                    hour: scenario.firstChange,
                    inject: .init(
                        kind: .diversion, text: "Trucks begin to divert to \(names).", open: nil)))
        }
        return injects.sorted { ($0.hour, $0.inject.text) < ($1.hour, $1.inject.text) }
    }

    /// What the scenario leaves from this hour on, whichever of its changes begins or ends there.
    private static func turn(_ open: Double) -> ExerciseRecord.Inject {
        guard open > 0 else {
            return .init(kind: .closure, text: "All booths are closed.", open: 0)
        }
        guard open < 1 else {
            return .init(
                kind: .reopening, text: "Booths may open again. File the roster you want.", open: 1)
        }
        return .init(
            kind: .capacity, text: "\(PortFigure.short(open * 100)) % of the booths are left.",
            open: open)
    }
}
