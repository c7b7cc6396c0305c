package import Model

/// The panel of people and papers on a load's page.
extension Words {
    package var peopleAndPapers: String { say("People and papers", "Partes y papeles") }
    package var exportLicences: String { say("Export licences", "Licencias de exportación") }
    package var noLicence: String { say("No licence", "Sin licencia") }
    package var goes: String { say("goes", "puede salir") }
    package var stops: String { say("STOP", "ALTO") }
    package var leftOfLicence: String { say("left", "restantes") }
    package var filedByExporter: String {
        say(", by its exporter's own word", ", según el propio exportador")
    }
    package var restrictedParties: String {
        say("Names close to restricted parties", "Nombres parecidos a partes restringidas")
    }
    package var holdsIt: String {
        say(
            "Holds the load until an officer has looked",
            "Retiene la carga hasta que la revise un oficial")
    }
    package var noteOnly: String { say("A note: too far to hold", "Un aviso: no la retiene") }
    package var laneOpen: String {
        say("Trusted lane: every link fits", "Carril confiable: cumple")
    }
    package var laneOpenButElsewhere: String {
        say(
            "Every link fits the trusted lane, but the load goes another way",
            "Cumple el carril confiable, pero la carga va por otra vía")
    }
    /// Only the policy `lane-1` holds the links against a clearance.
    package var laneClosedUnasked: String {
        say(
            "Not every link fits the trusted lane; the policy that decided does not ask them",
            "No cumple todo el carril confiable; la política que decidió no lo pide")
    }
    var noFastDeclared: String { say("the trip declares no FAST", "el viaje no declara FAST") }
    /// The second tier is the lowest whose site somebody has seen.
    var lowTier: String {
        say(
            "the lane wants tier 2 of the exporter's programme",
            "el carril pide el nivel 2 del programa del exportador")
    }
    package var laneClosed: String {
        say("Not for the trusted lane", "No cumple el carril confiable")
    }

    package func foundOther(by authority: PartyID) -> String {
        say("\(authority) has looked: somebody else", "\(authority) revisó: es otra parte")
    }
}
