import PortPlans
import Reports

/// Words about a port that comes back, in both languages.
enum ResumptionWords {
    /// An hour of the scenario as a day and a time of day.
    static func hour(_ hour: Double) -> Phrase {
        let day = Int(hour / 24) + 1
        let clock = ReportFigure.clock((hour - Double(day - 1) * 24) * 3_600)
        return Phrase("day \(day), \(clock)", "día \(day), \(clock)")
    }

    /// A rule of priority with its classes' own names.
    static func rule(_ rule: PriorityRule, _ classes: [TruckClass]) -> Phrase {
        guard rule.groups.count > 1 else {
            return Phrase("first come, first served", "por orden de llegada")
        }
        return Phrase(same: rule.name(classes))
    }
}
