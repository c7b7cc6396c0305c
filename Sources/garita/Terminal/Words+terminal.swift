import Model
import Views

/// What only the terminal says: phrases within a line, and hints at commands.
extension Words {
    var trip: String { say("Trip", "Viaje") }
    var with: String { say("with", "con") }
    var sealClass: String { say("class", "clase") }
    var none: String { say("none", "ninguno") }
    var noDecisions: String { say("none yet", "ninguna todavía") }

    var known: String { say("known", "se supo") }
    var number: String { say("no.", "núm.") }
    var because: String { say("because:", "porque:") }
    var by: String { say("by", "de") }

    var noTrips: String {
        say(
            "No trips yet; feed some with `garita ingest FILE... --data DIR`.",
            "Aún no hay viajes; agregue algunos con `garita ingest ARCHIVO... --data CARPETA`.")
    }

    func erasedTrips(_ count: Int) -> String {
        say(
            "\(count.grouped) erased and not listed; `garita trip show TRIP` says when and why.",
            "\(count.grouped) borrados, fuera de la lista; `garita trip show VIAJE` dice cuándo y "
                + "por qué.")
    }

    func list(_ evidence: [LedgerIndex]) -> String {
        let name = evidence.count == 1 ? fact : facts
        return evidence.isEmpty
            ? none : "\(name.lowercased()) " + evidence.map(\.description).joined(separator: ", ")
    }

    func more(_ count: Int) -> String {
        say("… and \(count.grouped) more (--limit)", "… y \(count.grouped) más (--limit)")
    }

    func leftOut(_ count: Int) -> String {
        say(
            "… \(count.grouped) left out",
            "… \(count.grouped) \(count == 1 ? "omitido" : "omitidos")")
    }

    /// Positions are said apart: they are most of what a trip's log holds, and drawn on the map.
    func leftOut(_ count: Int, positions: Int) -> String {
        guard positions > 0 else { return leftOut(count) }
        let share =
            positions == count
            ? say("all positions", "solo posiciones")
            : say("\(positions.grouped) positions", "\(positions.grouped) posiciones")
        return leftOut(count) + " (\(share))"
    }

    var inTheDossier: String {
        say(
            "What is left out here is in the dossier: garita dossier",
            "Lo que aquí falta está en el expediente: garita dossier")
    }
}
