import Membership
import Model
import Reports

/// What validations found, what became of it, and what tier the facts speak for.
enum ValidationReport {
    static func page(
        _ enrolment: Enrolment, _ advice: TierAdvice, of member: Member, on day: LegalDay
    ) -> ReportPage {
        var parts: [ReportPart] = [.figures(figures(enrolment, advice))]
        if let act = enrolment.adverse { parts.append(.notice(MemberWords.act(act).phrase)) }
        parts += visits(enrolment) + findings(enrolment) + incidents(enrolment)
        parts +=
            [
                .heading(Phrase("Advice on the tier", "Sugerencia de nivel")),
                .text(advice.sentence.phrase), .table(conditions(advice)),
                .folded(
                    Phrase("Criterion by criterion", "Criterio por criterio"),
                    [.notice(GapReport.paraphrase), .table(GapReport.table(advice.gaps.rows))]),
            ] + clocks(enrolment, on: day) + [.folded(record, [.table(steps(enrolment))])]
        return ReportPage(
            title: Phrase(
                "Validation report: \(enrolment.programme)",
                "Informe de validación: \(enrolment.programme)"),
            subtitle: Phrase(
                same: "\(enrolment.name) (\(member.id)), \(enrolment.entity), \(day)"),
            parts: parts, sources: [targets, GapReport.recognition])
    }

    private static let record = Phrase("The record", "El expediente")

    static let targets = Phrase(
        "Clocks of the statute hold “to the extent practicable”: they warn and decide nothing. Days are calendar days.",
        "Los plazos de la ley rigen «en la medida de lo posible»: avisan y no deciden nada. Los días son naturales."
    )

    private static func figures(_ enrolment: Enrolment, _ advice: TierAdvice) -> [KeyFigure] {
        let none = Phrase(same: "—")
        let open = enrolment.openFindings.count
        return [
            KeyFigure(
                MemberWords.stateHeading.phrase, enrolment.state.name.phrase,
                tone: enrolment.state.isStanding ? .good : .warn),
            KeyFigure(
                MemberWords.tier.phrase,
                enrolment.tier.map { Phrase(same: "\($0.tier.rawValue)") } ?? none,
                note: advice.tier.map {
                    Phrase(
                        "the facts speak for \($0.rawValue)", "los hechos sustentan \($0.rawValue)")
                }),
            KeyFigure(
                Phrase("last validation", "última validación"),
                enrolment.lastValidation.map { Phrase(same: $0.day.description) } ?? none,
                note: enrolment.lastValidation.map { MemberWords.kind($0.visit.kind).phrase }),
            KeyFigure(
                Phrase("findings open", "hallazgos abiertos"), Phrase(same: "\(open)"),
                tone: open == 0 ? .good : .warn),
        ]
    }

    private static func visits(_ enrolment: Enrolment) -> [ReportPart] {
        guard !enrolment.validations.isEmpty else { return [] }
        let columns = [
            MemberWords.dayHeading, MemberWords.kindHeading, MemberWords.outcomeHeading,
            MemberWords.siteHeading, MemberWords.byHeading, MemberWords.secondHeading,
        ].map(\.column)
        let rows = enrolment.validations.map { one in
            [
                Phrase(same: one.day.description), MemberWords.kind(one.visit.kind).phrase,
                MemberWords.outcome(one.visit.outcome).phrase, Phrase(same: one.visit.site ?? "—"),
                Phrase(same: one.by ?? "—"), Phrase(same: one.visit.approvedBy ?? "—"),
            ]
        }
        return [
            .heading(Phrase("Validations", "Validaciones")), .table(ReportTable(columns, rows)),
        ]
    }

    private static func findings(_ enrolment: Enrolment) -> [ReportPart] {
        guard !enrolment.findings.isEmpty else { return [] }
        return [
            .heading(Phrase("Findings and corrections", "Hallazgos y correcciones")),
            .table(
                ReportTable(
                    MemberWords.findingHeading.map(\.column),
                    enrolment.findings.map { one in
                        Phrase.rows { MemberTables.row(one, $0) }
                    })),
        ]
    }

    private static func incidents(_ enrolment: Enrolment) -> [ReportPart] {
        guard !enrolment.incidents.isEmpty else { return [] }
        let columns = [
            MemberWords.incidentHeading, MemberWords.dayHeading, MemberWords.analysedHeading,
            MemberWords.textHeading,
        ].map(\.column)
        let rows = enrolment.incidents.map { one in
            [
                Phrase(same: one.incident.id), Phrase(same: one.day.description),
                one.analysed.map { Phrase(same: $0.description) } ?? Phrase("open", "abierto"),
                Phrase(same: one.incident.text),
            ]
        }
        return [.heading(Phrase("Incidents", "Incidentes")), .table(ReportTable(columns, rows))]
    }

    static func conditions(_ advice: TierAdvice) -> ReportTable {
        ReportTable(
            [
                MemberWords.tier, MemberWords.condition, MemberWords.met, MemberWords.why,
                MemberWords.source,
            ].map(\.column),
            advice.conditions.map {
                [
                    Phrase(same: "\($0.tier.rawValue)"), $0.text.phrase,
                    MemberWords.yesNo($0.isMet).phrase, $0.why.phrase, Phrase(same: $0.cite),
                ]
            })
    }

    static func clocks(_ enrolment: Enrolment, on day: LegalDay) -> [ReportPart] {
        let clocks = enrolment.clocks(on: day)
        guard !clocks.isEmpty else { return [] }
        let rows = clocks.map { clock in Phrase.rows { MemberTables.row(clock, day, $0) } }
        return [
            .heading(Phrase("Clocks", "Plazos")),
            .table(ReportTable(MemberWords.clockHeading.map(\.column), rows)),
        ]
    }

    private static func steps(_ enrolment: Enrolment) -> ReportTable {
        ReportTable(
            [
                MemberWords.dayHeading, MemberWords.deedHeading, MemberWords.stateHeading,
                MemberWords.byHeading, MemberWords.why,
            ].map(\.column),
            enrolment.steps.map {
                [
                    Phrase(same: $0.day.description), Phrase(same: $0.word.rawValue),
                    $0.state.name.phrase, Phrase(same: $0.by ?? "—"), Phrase(same: $0.reason ?? ""),
                ]
            })
    }
}
