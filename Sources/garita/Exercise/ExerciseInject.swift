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
            injects.append(ExerciseInject(hour: change.fromHour, inject: begin(change)))
            injects.append(ExerciseInject(hour: change.toHour, inject: end(change)))
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

    private static func begin(_ change: CapacityChange) -> ExerciseRecord.Inject {
        guard change.open > 0 else {
            return .init(kind: .closure, text: "All booths are closed.", open: 0)
        }
        return .init(
            kind: .capacity,
            text: "\(PortFigure.short(change.open * 100)) % of the booths are left.",
            open: change.open)
    }

    private static func end(_ change: CapacityChange) -> ExerciseRecord.Inject {
        .init(kind: .reopening, text: "Booths may open again. File the roster you want.", open: 1)
    }
}
