import Engine
import Model
import Views

/// The terminal's own phrases on trips, both languages side by side so that neither is forgotten.
struct AccountWords {
    let language: Language

    func say(_ english: String, _ spanish: String) -> String {
        switch language {
        case .english: english
        case .spanish: spanish
        }
    }

    var trip: String { say("trip", "viaje") }
    var custody: String { say("custody", "custodia") }
    var departure: String { say("departure", "salida") }
    var with: String { say("with", "con") }
    var tractor: String { say("tractor", "tractor") }
    var trailer: String { say("trailer", "remolque") }
    var container: String { say("container", "contenedor") }
    var sealsNow: String { say("seals now", "sellos hoy") }
    var sealClass: String { say("class", "clase") }
    var exposure: String { say("exposure", "exposición") }
    var inReach: String { say("in reach of strangers", "al alcance de extraños") }
    var weighted: String { say("weighted by place", "ponderados por lugar") }
    var fact: String { say("fact", "hecho") }
    var facts: String { say("facts", "hechos") }
    var none: String { say("none", "ninguno") }

    var findings: String { say("FINDINGS", "HALLAZGOS") }
    var noFindings: String { say("none", "ninguno") }
    var decisions: String { say("DECISIONS", "DECISIONES") }
    var noDecisions: String { say("none yet", "ninguna todavía") }
    var timeline: String { say("TIMELINE", "CRONOLOGÍA") }

    var known: String { say("known", "se supo") }
    var evidence: String { say("evidence", "evidencia") }
    var number: String { say("no.", "núm.") }
    var policy: String { say("policy", "política") }
    var because: String { say("because", "porque:") }
    var draw: String { say("random draw", "sorteo") }
    var against: String { say("against", "contra") }
    var revoked: String { say("REVOKED", "REVOCADA") }
    var by: String { say("by", "de") }

    var stage: String { say("stage", "etapa") }
    var channel: String { say("channel", "canal") }
    var revocation: String { say("revoked", "revocada") }
    var undecided: String { say("Not decided", "Sin decidir") }
    var noTrips: String {
        say(
            "No trips yet; feed some with `garita ingest FILE... --data DIR`.",
            "Aún no hay viajes; agregue algunos con `garita ingest ARCHIVO... --data CARPETA`.")
    }

    var erased: String { say("ERASED", "BORRADO") }

    /// The reason is as it was recorded, in whatever language.
    func erasedAt(_ erasure: Erasure) -> String {
        say("erased", "borrado") + " \(erasure.at.rfc3339), \(by) \(erasure.by): \(erasure.reason)"
    }

    func erasedWhat(_ count: Int, of all: Int) -> String {
        say(
            "The content of \(count) of its \(all) facts is gone; their proofs hold.",
            "El contenido de \(count) de sus \(all) hechos ya no existe; sus pruebas valen.")
    }

    func erasedTrips(_ count: Int) -> String {
        say(
            "\(count) erased and not listed; `garita trip show TRIP` says when and why.",
            "\(count) borrados, fuera de la lista; `garita trip show VIAJE` dice cuándo y por qué.")
    }

    func list(_ evidence: [LedgerIndex]) -> String {
        let name = evidence.count == 1 ? fact : facts
        return evidence.isEmpty
            ? none : "\(name) " + evidence.map(\.description).joined(separator: ", ")
    }

    func after(_ lag: Seconds) -> String {
        say("\(lag.spoken) after", "\(lag.spoken) después")
    }

    func more(_ count: Int) -> String {
        say("… and \(count) more (--limit)", "… y \(count) más (--limit)")
    }

    func leftOut(_ count: Int) -> String {
        say("… \(count) left out", "… \(count) omitidos")
    }

    /// Positions are said apart: they are most of what a trip's log holds, and drawn on the map.
    func leftOut(_ count: Int, positions: Int) -> String {
        guard positions > 0 else { return leftOut(count) }
        let share =
            positions == count
            ? say("all positions", "solo posiciones")
            : say("\(positions) positions", "\(positions) posiciones")
        return leftOut(count) + " (\(share))"
    }

    var inTheDossier: String {
        say(
            "What is left out here is in the dossier: garita dossier",
            "Lo que aquí falta está en el expediente: garita dossier")
    }
}
