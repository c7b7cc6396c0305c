import Membership

/// Words that only the pages say.
extension MemberWords {
    static let fieldHeading = Bilingual("what", "dato")
    static let valueHeading = Bilingual("told", "valor")
    static let dayHeading = Bilingual("day", "día")
    static let kindHeading = Bilingual("kind of visit", "tipo de visita")
    static let outcomeHeading = Bilingual("outcome", "resultado")
    static let siteHeading = Bilingual("site", "sitio")
    static let byHeading = Bilingual("by", "por")
    static let secondHeading = Bilingual("report approved by", "informe aprobado por")
    static let stateHeading = Bilingual("state", "estado")
    static let deedHeading = Bilingual("event", "evento")
    static let incidentHeading = Bilingual("incident", "incidente")
    static let analysedHeading = Bilingual("analysed", "analizado")
    static let textHeading = Bilingual("what happened", "qué ocurrió")
    static let paperHeading = Bilingual("document", "documento")
    static let untilHeading = Bilingual("valid until", "válido hasta")
    static let validHeading = Bilingual("valid", "vigente")

    static func obligation(_ obligation: AskedCriterion.Obligation) -> Bilingual {
        switch obligation {
        case .must: Bilingual("must", "obligatorio")
        case .should: Bilingual("should", "recomendado")
        }
    }

    static func outcome(_ outcome: Visit.Outcome) -> Bilingual {
        switch outcome {
        case .passed: Bilingual("passed", "aprobada")
        case .failed: Bilingual("failed", "no aprobada")
        }
    }

    static func held(_ held: Held) -> Bilingual {
        switch held {
        case .yes: Bilingual("shown", "demostrado")
        case .partly: Bilingual("in part", "en parte")
        case .no: Bilingual("no", "no")
        case .excused: Bilingual("does not apply", "no aplica")
        case .unexplained: Bilingual("said not to apply", "se dice que no aplica")
        case .unproven: Bilingual("said, not shown", "dicho, no demostrado")
        case .expired: Bilingual("evidence expired", "evidencia vencida")
        }
    }
}
