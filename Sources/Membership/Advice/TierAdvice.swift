/// Which tier the facts speak for, condition by condition and criterion by criterion.
///
/// It is advice: a person decides, may decide otherwise, and says why.
package struct TierAdvice: Sendable {
    private let programme: String
    /// Empty for a programme without tiers.
    package let conditions: [TierCondition]
    /// The criteria behind the first tier's condition.
    package let gaps: GapList

    package init(_ enrolment: Enrolment, _ gaps: GapList, on day: LegalDay) {
        self.gaps = gaps
        programme = enrolment.programme
        guard enrolment.programme == ClockRule.programme else {
            conditions = []
            return
        }
        conditions =
            Self.first(enrolment, gaps) + Self.second(enrolment, on: day)
            + Self.third(enrolment)
    }

    /// The highest tier of which every condition is met, and every one of the tiers below it.
    package var tier: Tier? {
        guard !conditions.isEmpty else { return nil }
        return Tier.allCases.last { tier in
            conditions.allSatisfy { $0.tier > tier || $0.isMet }
        }
    }

    /// What stands between the advised tier and the next.
    package var obstacles: [TierCondition] {
        guard let next = Tier(rawValue: (tier?.rawValue ?? 0) + 1) else { return [] }
        return conditions.filter { $0.tier == next && !$0.isMet }
    }

    package var sentence: Bilingual {
        guard !conditions.isEmpty else {
            let musts = gaps.openMusts.count
            return Bilingual(
                "tiers are CTPAT's; \(musts) musts of \(programme) are not shown yet",
                "los niveles son de CTPAT; faltan \(musts) obligatorios de \(programme)")
        }
        guard let tier else {
            return Bilingual(
                "the facts do not speak for a tier yet", "los hechos aún no sustentan un nivel")
        }
        return Bilingual(
            "the facts speak for tier \(tier.rawValue); a person decides",
            "los hechos sustentan el nivel \(tier.rawValue); decide una persona")
    }

    private static func first(_ enrolment: Enrolment, _ gaps: GapList) -> [TierCondition] {
        let musts = gaps.openMusts.count
        let all = gaps.rows.count { $0.criterion.obligation == .must }
        var conditions = [
            TierCondition(
                tier: .first,
                text: Bilingual(
                    "the profile is approved and the standing good",
                    "perfil aprobado y en buena situación"),
                isMet: enrolment.state == .approved || enrolment.state.isStanding,
                why: enrolment.state.name, cite: "6 USC 963, 964"),
            TierCondition(
                tier: .first,
                text: Bilingual(
                    "every “must” is answered and shown",
                    "cada criterio obligatorio está respondido y demostrado"),
                isMet: musts == 0,
                why: Bilingual("\(all - musts) of \(all)", "\(all - musts) de \(all)"),
                cite: "6 USC 963"),
        ]
        if enrolment.entity == EligibilityCondition.entity {
            conditions.append(eligibility(enrolment))
        }
        return conditions
    }

    private static func eligibility(_ enrolment: Enrolment) -> TierCondition {
        let unmet = EligibilityCondition.allCases.filter { enrolment.conditions[$0] != true }
        let names = unmet.map(\.rawValue).joined(separator: ", ")
        let all = EligibilityCondition.allCases.count
        return TierCondition(
            tier: .first,
            text: Bilingual(
                "the conditions for exporters are met", "se cumplen las condiciones de exportador"),
            isMet: unmet.isEmpty,
            why: unmet.isEmpty
                ? Bilingual("all seven", "las siete")
                : unmet.count == all
                    ? Bilingual("none of the seven", "ninguna de las siete")
                    : Bilingual("missing: \(names)", "faltan: \(names)"),
            cite: "CBP exporters page, 2018")
    }

    private static func second(_ enrolment: Enrolment, on day: LegalDay) -> [TierCondition] {
        let passed = enrolment.lastPassed
        let isFresh =
            passed.map { day <= $0.day.adding(years: ClockRule.revalidationYears) } ?? false
        let late = enrolment.openFindings.filter { $0.finding.weight == .actionRequired }
        let names = late.map(\.finding.id).joined(separator: ", ")
        return [
            TierCondition(
                tier: .second,
                text: Bilingual(
                    "a validation was passed within four years",
                    "pasó una validación en los últimos cuatro años"),
                isMet: isFresh && enrolment.lastValidation?.visit.outcome == .passed,
                why: validation(enrolment), cite: "6 USC 965, 969"),
            TierCondition(
                tier: .second,
                text: Bilingual(
                    "every required action was accepted",
                    "cada acción requerida fue aceptada"),
                isMet: late.isEmpty,
                why: late.isEmpty
                    ? Bilingual("none open", "ninguna abierta")
                    : Bilingual("open: \(names)", "abiertas: \(names)"),
                cite: "6 USC 965"),
        ]
    }

    private static func validation(_ enrolment: Enrolment) -> Bilingual {
        guard let last = enrolment.lastValidation else {
            return Bilingual("never validated", "sin validar")
        }
        return last.visit.outcome == .passed
            ? Bilingual("passed on \(last.day)", "aprobada el \(last.day)")
            : Bilingual("failed on \(last.day)", "no aprobada el \(last.day)")
    }

    private static func third(_ enrolment: Enrolment) -> [TierCondition] {
        let whole = enrolment.practices.filter(\.missing.isEmpty).map(\.name)
        let open = enrolment.incidents.filter(\.isOpen).map(\.incident.id)
        let named = whole.joined(separator: ", "), unsolved = open.joined(separator: ", ")
        return [
            TierCondition(
                tier: .third,
                text: Bilingual(
                    "a practice beyond the criteria holds in all five parts",
                    "una práctica superior cumple sus cinco partes"),
                isMet: !whole.isEmpty,
                why: whole.isEmpty ? Bilingual("none", "ninguna") : Bilingual(named, named),
                cite: "6 USC 966; Best Practices Framework"),
            TierCondition(
                tier: .third,
                text: Bilingual(
                    "no incident is without its analysis", "ningún incidente está sin análisis"),
                isMet: open.isEmpty,
                why: open.isEmpty
                    ? Bilingual("none open", "ninguno abierto") : Bilingual(unsolved, unsolved),
                cite: "6 USC 966"),
        ]
    }
}
