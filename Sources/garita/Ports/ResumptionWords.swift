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

    static func warning(_ warning: ResumptionWarning) -> Phrase {
        let spanish: String
        switch warning {
        case .overloaded(let lane, let utilisation, let growth):
            let name =
                lane.map { "La fila \(SimulationReport.name($0).spanish)" }
                ?? "La capacidad del puerto"
            spanish =
                "\(name) está sobrecargada por sí misma, sin nada cerrado: utilización "
                + "\(PortFigure.plain(100 * utilisation, 1)) %, y crece \(PortFigure.plain(growth, 1)) "
                + "camiones por hora, \(PortFigure.plain(24 * growth, 1)) al día. Solo se desahoga "
                + "mientras duren los refuerzos."
        case .notCleared(let days, let trucks):
            spanish =
                "El rezago no se desahoga en \(days) días; al final esperan \(trucks) camiones. Esperas "
                + "y horas-camión son las de hasta entonces, menos que el total."
        case .tooFew(let stage, let wanted, let posts):
            let name = [
                ResumptionWarning.Stage.scan: "el escáner", .docks: "los muelles",
                .exit: "la salida",
            ][stage]
            spanish =
                "Al paso pleno de primaria harían falta \(wanted) puestos en \(name ?? "") y hay "
                + "\(posts): el rezago pasa ahí y las esperas dadas son demasiado cortas."
        case .unsettled(let percent):
            spanish =
                "El desvío no se estabilizó: las proporciones aún se mueven \(percent) % de los "
                + "camiones de un minuto."
        }
        return Phrase(warning.english, spanish)
    }
}
