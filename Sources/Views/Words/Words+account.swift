package import Model

/// The account of one load.
extension Words {
    package var load: String { say("Load", "Carga") }
    package var timeline: String { say("What happened", "Qué pasó") }
    package var plan: String { say("As declared", "Según lo declarado") }
    package var findings: String { say("Findings", "Hallazgos") }
    package var noFindings: String {
        say("Nothing was found against this load.", "No se encontró nada contra esta carga.")
    }
    package var staysBroken: String {
        say(
            "What broke custody was explained away or taken back since. It stays broken until an "
                + "officer has looked inside.",
            "Lo que rompió la custodia se aclaró o se retiró después. Sigue rota hasta que un "
                + "oficial la revise.")
    }
    package var decisions: String { say("Decisions", "Decisiones") }
    package var decision: String { say("Decision", "Decisión") }

    package var driver: String { say("Driver", "Conductor") }
    package var tractor: String { say("Tractor", "Tractor") }
    package var trailer: String { say("Trailer", "Remolque") }
    package var container: String { say("Container", "Contenedor") }
    package var device: String { say("Tracker", "Rastreador") }
    package var exporter: String { say("Exporter", "Exportador") }
    package var carrier: String { say("Carrier", "Transportista") }
    package var importer: String { say("Importer", "Importador") }
    package var consignee: String { say("Consignee", "Consignatario") }
    package var departure: String { say("Departure", "Salida") }
    package var seals: String {
        say("Seals that should be on the door", "Sellos que deben estar en la puerta")
    }
    package var noSeals: String { say("None", "Ninguno") }
    package var exposure: String { say("Exposure", "Exposición") }
    package var fact: String { say("Fact", "Hecho") }
    package var facts: String { say("Facts", "Hechos") }

    package var reasons: String { say("Reasons", "Razones") }
    package var policy: String { say("Policy", "Política") }
    package var evidence: String { say("Evidence", "Evidencia") }
    package var draw: String { say("Random draw", "Sorteo") }
    package var seed: String { say("seed", "semilla") }
    package var decidedAt: String { say("Decided", "Decidido") }
    package var validUntil: String { say("Lapses", "Vence") }
    package var revocation: String { say("Revocation", "Revocación") }
    var brokeAt: String { say("Custody broke", "La custodia se rompió") }
    /// When what a clearance rested on ended.
    package func ended(_ cause: Revocation.Cause) -> String {
        switch cause {
        case .found: brokeAt
        case .standing: say("Trust ended", "La confianza terminó")
        case .targeting: say("Picked", "Elegida")
        case .licence: say("Licence ended", "La licencia terminó")
        case .listed: say("Listed", "En una lista")
        }
    }
    package var revokedAt: String { say("Taken back", "Se revocó") }
    package var custodyThen: String { say("Custody then", "Custodia entonces") }
    package var custodyNow: String { say("Custody now", "Custodia ahora") }

    package func exposure(_ exposure: Exposure) -> String {
        stood(exposure.minutes)
            + say(" in reach of strangers, ", " al alcance de extraños, ")
            + stood(exposure.weighted) + say(" weighted by place", " ponderados por lugar")
    }

    /// Half a minute at a red light is no exposure worth a figure of its own.
    package func stood(_ minutes: Double) -> String {
        minutes < 0.5 ? "0 min" : Seconds.minutes(minutes).spoken
    }

    package func mark(_ mark: TakenBack.Mark) -> String {
        switch mark {
        case .takenBack:
            say("taken back: it does not count any more", "retirado: ya no cuenta")
        case .namesNothing:
            say(
                "names no record of this trip, so far: check the id",
                "no nombra ningún registro de este viaje hasta ahora: revise el id")
        case .withoutEffect:
            say(
                "without effect: only an authority takes this record back",
                "sin efecto: solo una autoridad retira este registro")
        }
    }

    /// As the sentence beside it says it: rounded otherwise, one stand would have two lengths.
    package func late(_ lag: Seconds) -> String {
        say("known \(lag.spoken) later", "se supo \(lag.spoken) después")
    }

    /// The usual purpose is the command's own word, others are somebody's.
    func purpose(_ disclosure: Disclosure) -> String {
        disclosure.purpose == Disclosure.custodyEvidence
            ? say("custody evidence", "prueba de custodia") : disclosure.purpose
    }

    package func drawn(_ draw: RiskJudgement.Draw) -> String {
        let value = draw.value.fixed(3), share = draw.share.fixed(3)
        return draw.isPicked
            ? say(
                "drawn \(value), below \(share): picked",
                "salió \(value), menor que \(share): elegida")
            : say(
                "drawn \(value), not below \(share): not picked",
                "salió \(value), no menor que \(share): no elegida")
    }
}
