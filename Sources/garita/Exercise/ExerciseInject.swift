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
                        kind: .diversion,
                        text: both(
                            "Trucks begin to divert to \(names).",
                            "Los camiones empiezan a desviarse a \(names)."),
                        open: nil)))
        }
        return injects.sorted { ($0.hour, $0.inject.text) < ($1.hour, $1.inject.text) }
    }

    /// What the scenario leaves from this hour on, whichever of its changes begins or ends there.
    private static func turn(_ open: Double) -> ExerciseRecord.Inject {
        guard open > 0 else {
            return .init(
                kind: .closure,
                text: both("All booths are closed.", "Todas las casetas están cerradas."), open: 0)
        }
        guard open < 1 else {
            return .init(
                kind: .reopening,
                text: both(
                    "Booths may open again. File the roster you want.",
                    "Las casetas pueden reabrir. Registre el turno que quiera."), open: 1)
        }
        let share = PortFigure.short(open * 100)
        return .init(
            kind: .capacity,
            text: both(
                "\(share) % of the booths are left.", "Queda el \(share) % de las casetas."),
            open: open)
    }

    /// Both languages at once, as the banner has them: nobody knows who walks by.
    static func both(_ english: String, _ spanish: String) -> String {
        let text = "\(english) · \(spanish)"
        return text.utf8.count <= ExerciseRecord.textMax ? text : english
    }
}
