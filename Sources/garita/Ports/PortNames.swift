import PortModel
import Reports

/// Names that the program itself gives to shifts, stages and methods, for a report in two languages.
/// What a file names keeps its name.
enum PortNames {
    static func shift(_ name: String) -> Phrase {
        switch name {
        case "9 h, meal in hour 5": Phrase(name, "9 h, comida en la hora 5")
        case "9 h, meal in hour 6": Phrase(name, "9 h, comida en la hora 6")
        case "4 h block": Phrase(name, "bloque de 4 h")
        default: Phrase(same: name)
        }
    }

    static func stage(_ name: String) -> Phrase {
        switch name {
        case "stage scan": return Phrase("scan", "rayos X")
        case "stage dock": return Phrase("docks", "andenes de revisión")
        case "stage exit": return Phrase("exit", "salida")
        default:
            guard name.hasPrefix("lane ") else { return Phrase(same: name) }
            let lane = SimulationReport.name(String(name.dropFirst(5)))
            return Phrase("lane \(lane.english)", "fila \(lane.spanish)")
        }
    }

    /// The parts of a method's code: how waits were filtered, what the expectation is made of.
    static func method(_ code: String) -> Phrase {
        let spanish = [
            "counts": "conteos", "tags": "etiquetas", "trips": "viajes", "roster": "turnos",
        ]
        let parts = code.split(separator: ";").map { part in
            part.split(separator: "+").map { spanish[String($0)] ?? String($0) }
                .joined(separator: "+")
        }
        return Phrase(code, parts.joined(separator: ";"))
    }
}
