import Membership
import Model
import Reports

/// A member's own page: where it stands in each programme, what is due, what shows it.
enum ProfileReport {
    static func page(_ view: TraderView) -> ReportPage {
        var parts: [ReportPart] = []
        for (enrolment, advice) in zip(view.member.enrolments, view.advice) {
            parts += programme(enrolment, advice, on: view.day)
        }
        parts += [
            .heading(MemberWords.answers.phrase),
            .table(
                ReportTable(
                    MemberWords.summaryHeading.enumerated()
                        .map { $0 < 2 ? $1.column : $1.figures },
                    view.gaps.map { MemberTables.summaryRow($0).map { Phrase(same: $0) } })),
        ]
        parts += partners(view) + papers(view)
        return ReportPage(
            title: Phrase(same: view.member.name),
            subtitle: Phrase(same: "\(view.member.id), \(view.day)"), parts: parts,
            sources: [ValidationReport.targets, GapReport.recognition])
    }

    private static func programme(
        _ enrolment: Enrolment, _ advice: TierAdvice, on day: LegalDay
    ) -> [ReportPart] {
        let tier = enrolment.state.isStanding ? enrolment.tier?.tier.rawValue : nil
        let state = Bilingual(
            enrolment.state.name.english + (tier.map { ", tier \($0)" } ?? ""),
            enrolment.state.name.spanish + (tier.map { ", nivel \($0)" } ?? ""))
        var parts: [ReportPart] = [
            .heading(
                Phrase(
                    "\(enrolment.programme), \(enrolment.entity): \(state.english)",
                    "\(enrolment.programme), \(enrolment.entity): \(state.spanish)")),
            .text(MemberWords.dates(enrolment).phrase),
        ]
        if let act = enrolment.adverse { parts.append(.notice(MemberWords.act(act).phrase)) }
        let benefits = Benefit.of(enrolment).map { one in
            Phrase("\(one.text.english) (\(one.cite))", "\(one.text.spanish) (\(one.cite))")
        }
        if !benefits.isEmpty { parts.append(.list(benefits)) }
        parts.append(.text(advice.sentence.phrase))
        if !advice.conditions.isEmpty { parts.append(.table(ValidationReport.conditions(advice))) }
        return parts + ValidationReport.clocks(enrolment, on: day)
    }

    private static func partners(_ view: TraderView) -> [ReportPart] {
        guard !view.partners.isEmpty else { return [] }
        let columns = [MemberWords.partner, MemberWords.asked, MemberWords.standing].map(\.column)
        let rows = view.partners.map { one in
            [
                Phrase(same: one.watch.partner.description),
                Phrase(same: one.watch.asked.description), MemberWords.standing(one).phrase,
            ]
        }
        return [
            .heading(MemberWords.partners.phrase), .table(ReportTable(columns, rows)),
        ]
    }

    private static func papers(_ view: TraderView) -> [ReportPart] {
        guard !view.papers.isEmpty else { return [] }
        let columns = [
            MemberWords.criterion, MemberWords.paperHeading, MemberWords.untilHeading,
            MemberWords.validHeading,
        ].map(\.column)
        let rows = view.papers.map { one in
            [
                Phrase(same: one.criterion.description), Phrase(same: one.evidence.name),
                Phrase(same: one.evidence.until?.description ?? "—"),
                MemberWords.yesNo(one.evidence.isValid(on: view.day)).phrase,
            ]
        }
        let table = ReportPart.table(ReportTable(columns, rows))
        return [.folded(Phrase("Evidence", "Evidencia"), [table])]
    }
}
