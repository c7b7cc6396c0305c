import Model
import Testing
import Views

@Suite struct StandingWordTests {
    // If this fails, a Mexican officer reads on a Spanish page why a load is stopped, in English.
    @Test(arguments: [
        ("exporter EXP-7: CTPAT suspended", "exportador EXP-7: CTPAT suspendida"),
        ("carrier MID:X: MX-OEA validated", "transportista MID:X: MX-OEA validada"),
        ("driver: FAST expired", "conductor: FAST vencida"),
        ("driver, list SDN", "conductor, lista SDN"),
        (
            "exporter EXP-7: MX-OEA not recognised, withheld by us-cbp",
            "exportador EXP-7: MX-OEA no reconocida, la suspende us-cbp"
        ),
        (
            "exporter EORI:DE1: EU-AEO not recognised, no identifier linked",
            "exportador EORI:DE1: EU-AEO no reconocida, sin identificador vinculado"
        ),
        (
            "carrier C: EU-AEO not recognised, not certified for security",
            "transportista C: EU-AEO no reconocida, no certificada para la seguridad"
        ),
        (
            "importer I: MX-OEA not recognised, no consent to share it",
            "importador I: MX-OEA no reconocida, sin consentimiento para compartirla"
        ),
        (
            "importer I: GT-OEA not recognised, no arrangement in force",
            "importador I: GT-OEA no reconocida, sin acuerdo vigente"
        ),
        (
            "carrier C: more was said of it than is kept",
            "transportista C: se dijo más de lo que se guarda"
        ),
        ("something else", "something else"),
    ])
    func aReasonOfStandingIsToldInSpanish(_ english: String, _ spanish: String) {
        let reason = Reason(.standingLost, english)
        #expect(reason.sentence(in: .spanish) == "Sin situación vigente (\(spanish))")
        #expect(reason.sentence(in: .english) == "Not in good standing (\(english))")
    }

    // If this fails, the cause of a fallen clearance is told in a language its reader may not have.
    @Test func aFallenClearanceSaysWhyInSpanish() throws {
        func page(_ sentence: String) -> DecisionPage? {
            let trip = TripID(unchecked: "T-1")
            let decision = Decision(
                trip: trip, number: 1, channel: .release, reasons: [], policy: "v1",
                at: Facts.start, validUntil: Facts.start + 60, custody: .intact,
                draw: RiskJudgement.Draw(seed: 1, value: 0.5, share: 0.05), evidence: [])
            let fallen = Revocation(
                trip: trip, decision: 1, cause: .standing, sentence: sentence, at: Facts.start,
                brokeAt: Facts.start, place: nil, evidence: [])
            return DecisionPage(
                index: LedgerIndex(1), decision: decision, revocation: fallen,
                revokedBy: LedgerIndex(2))
        }
        let told = page(
            "Not in good standing: exporter E: CTPAT removed; Denied party: driver, list SDN.")
        #expect(
            told?.cause(in: .spanish)
                == "Sin situación vigente: exportador E: CTPAT dada de baja; "
                + "Parte denegada: conductor, lista SDN.")
        #expect(
            page("No programme vouches for this load any more.")?.cause(in: .spanish)
                == "Ningún programa responde ya por esta carga.")
    }
}
