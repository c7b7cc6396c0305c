import Membership

/// Headings and short words about members, both languages in one line.
enum MemberWords {
    static let tier = Bilingual("tier", "nivel")
    static let condition = Bilingual("condition", "condición")
    static let met = Bilingual("met", "cumple")
    static let why = Bilingual("why", "por qué")
    static let source = Bilingual("source", "fuente")
    static let partner = Bilingual("partner", "socio")
    static let asked = Bilingual("asked", "solicitado")
    static let standing = Bilingual("standing", "situación")
    static let partners = Bilingual("Partners", "Socios")
    static let answers = Bilingual(
        "The same answers in every programme", "Las mismas respuestas en cada programa")

    static let member = Bilingual("member", "miembro")
    static let programme = Bilingual("programme", "programa")

    static func gaps(_ list: GapList) -> Bilingual {
        let all = list.rows.count, gaps = list.gaps.count, musts = list.openMusts.count
        return Bilingual(
            "\(gaps) of \(all) criteria have a gap, \(musts) of them musts",
            "\(gaps) de \(all) criterios tienen brecha, \(musts) de ellos obligatorios")
    }

    static let clockHeading = [
        Bilingual("clock", "plazo"), Bilingual("whose", "a cargo de"), Bilingual("from", "desde"),
        Bilingual("until", "hasta"), Bilingual("reading", "estado"), source,
    ]
    static let findingHeading = [
        Bilingual("finding", "hallazgo"), Bilingual("weight", "peso"),
        Bilingual("criterion", "criterio"), Bilingual("due", "vence"),
        Bilingual("stage", "etapa"), Bilingual("text", "texto"),
    ]
    static let summaryHeading = [
        Bilingual("programme", "programa"), Bilingual("as", "como"), Bilingual("asked", "se pide"),
        Bilingual("met", "cumple"), Bilingual("shown elsewhere", "mostrado en otro"),
        Bilingual("part", "en parte"), Bilingual("open", "abierto"),
        Bilingual("musts missing", "obligatorios faltantes"),
    ]
    static let gapHeading = [
        Bilingual("criterion", "criterio"), Bilingual("obligation", "obligación"),
        Bilingual("applies", "aplica"), Bilingual("verdict", "resultado"), why,
        Bilingual("area", "área"),
    ]
    static let queueHeading = [
        Bilingual("risk", "riesgo"), Bilingual("member", "miembro"),
        Bilingual("programme", "programa"), Bilingual("as", "como"), Bilingual("state", "estado"),
        Bilingual("tier (advised)", "nivel (sugerido)"), Bilingual("next clock", "siguiente plazo"),
        Bilingual("until", "hasta"), Bilingual("reading", "lectura"), why,
    ]

    static let criterion = Bilingual("criterion", "criterio")
    static let obligation = Bilingual("obligation", "obligación")
    static let applies = Bilingual("applies", "aplica")

    static func word(_ applies: AskedCriterion.Applies) -> Bilingual {
        switch applies {
        case .confirmed: Bilingual("confirmed", "confirmado")
        case .likely: Bilingual("likely", "probable")
        case .unverified: Bilingual("unverified", "sin verificar")
        }
    }
    static let verdict = Bilingual("verdict", "resultado")
    static let asks = Bilingual("what is asked", "qué se pide")

    static func yesNo(_ value: Bool) -> Bilingual {
        value ? Bilingual("yes", "sí") : Bilingual("no", "no")
    }

    static func owner(_ owner: ClockRule.Owner) -> Bilingual {
        switch owner {
        case .member: Bilingual("member", "miembro")
        case .authority: Bilingual("authority", "autoridad")
        }
    }

    static func weight(_ weight: AuditFinding.Weight) -> Bilingual {
        switch weight {
        case .actionRequired: Bilingual("action required", "acción requerida")
        case .recommendation: Bilingual("recommendation", "recomendación")
        }
    }

    static func verdict(_ verdict: GapRow.Verdict) -> Bilingual {
        switch verdict {
        case .met: Bilingual("met", "cumple")
        case .metElsewhere: Bilingual("shown elsewhere", "mostrado en otro")
        case .part: Bilingual("part", "en parte")
        case .open: Bilingual("open", "abierto")
        }
    }

    static func risk(_ risk: RiskRating) -> Bilingual {
        switch risk {
        case .high: Bilingual("high", "alto")
        case .medium: Bilingual("medium", "medio")
        case .low: Bilingual("low", "bajo")
        }
    }

    static func kind(_ kind: Visit.Kind) -> Bilingual {
        switch kind {
        case .onSite: Bilingual("on site", "en sitio")
        case .virtual: Bilingual("virtual", "virtual")
        }
    }

    static func dates(_ enrolment: Enrolment) -> Bilingual {
        let steps: [(String, String, LegalDay?)] = [
            ("applied", "solicitó", enrolment.applied),
            ("certified", "certificado", enrolment.certified),
            ("validated", "validado", enrolment.lastPassed?.day),
            ("visit planned", "visita prevista", enrolment.scheduled?.on),
        ]
        func line(_ word: (String, String, LegalDay?) -> String) -> String {
            steps.compactMap { $0.2 == nil ? nil : word($0.0, $0.1, $0.2) }.joined(separator: ", ")
        }
        return Bilingual(
            line { english, _, day in "\(english) \(day?.description ?? "")" },
            line { _, spanish, day in "\(spanish) \(day?.description ?? "")" })
    }

    static func act(_ act: AdverseAct) -> Bilingual {
        let (english, spanish) =
            switch act.kind {
            case .suspended: ("suspended", "suspendido")
            case .removed: ("removed", "dado de baja")
            case .rejected: ("rejected", "rechazado")
            }
        return Bilingual(
            "\(english) on \(act.day): \(act.reason)", "\(spanish) el \(act.day): \(act.reason)")
    }

    static func standing(_ partner: TraderView.Partner) -> Bilingual {
        guard partner.watch.mayBeSeen else {
            return Bilingual("waits for consent", "espera consentimiento")
        }
        guard !partner.standings.isEmpty else {
            return Bilingual("no member of any programme", "no es miembro de ningún programa")
        }
        func line(_ state: (MemberState) -> String, _ tier: String) -> String {
            partner.standings.map { one in
                "\(one.programme) \(state(one.state))"
                    + (one.tier.map { ", \(tier) \($0.rawValue)" } ?? "")
            }.joined(separator: "; ")
        }
        return Bilingual(
            line({ $0.name.english }, tier.english), line({ $0.name.spanish }, tier.spanish))
    }
}
