import Membership
import Model

/// The tables of the terminal; nil where there is nothing to show.
enum MemberTables {
    private static func table(
        _ heading: [Bilingual], _ rows: [[String]], _ language: Language
    ) -> String {
        Table(heading.map { $0.text(in: language) }, rows).text
    }

    static func conditions(_ advice: TierAdvice, _ language: Language) -> String {
        table(
            [
                MemberWords.tier, MemberWords.condition, MemberWords.met, MemberWords.why,
                MemberWords.source,
            ],
            advice.conditions.map {
                [
                    "\($0.tier.rawValue)", $0.text.text(in: language),
                    MemberWords.yesNo($0.isMet).text(in: language), $0.why.text(in: language),
                    $0.cite,
                ]
            }, language)
    }

    static func clocks(
        _ enrolment: Enrolment, on day: LegalDay, _ language: Language
    ) -> String? {
        let clocks = enrolment.clocks(on: day)
        guard !clocks.isEmpty else { return nil }
        return table(MemberWords.clockHeading, clocks.map { row($0, day, language) }, language)
    }

    static func row(_ clock: MemberClock, _ day: LegalDay, _ language: Language) -> [String] {
        let subject = clock.subject.map { " \($0)" } ?? ""
        return [
            clock.rule.name.text(in: language) + subject,
            MemberWords.owner(clock.rule.owner).text(in: language), clock.start.description,
            clock.due.description, clock.sentence(on: day).text(in: language), clock.rule.cite,
        ]
    }

    static func findings(_ enrolment: Enrolment, _ language: Language) -> String? {
        guard !enrolment.findings.isEmpty else { return nil }
        return table(
            MemberWords.findingHeading, enrolment.findings.map { row($0, language) }, language)
    }

    static func row(_ one: CorrectiveAction, _ language: Language) -> [String] {
        [
            one.finding.id, MemberWords.weight(one.finding.weight).text(in: language),
            one.finding.label ?? "—", one.due?.description ?? "—",
            one.stage.text(in: language), one.finding.text,
        ]
    }

    static func summary(_ gaps: [GapList], _ language: Language) -> String {
        table(
            MemberWords.summaryHeading, gaps.map { summaryRow($0) }, language)
    }

    static func summaryRow(_ list: GapList) -> [String] {
        [
            list.programme, list.entity, "\(list.rows.count)", "\(list.count(.met))",
            "\(list.count(.metElsewhere))", "\(list.count(.part))", "\(list.count(.open))",
            "\(list.openMusts.count)",
        ]
    }

    static func partners(_ view: TraderView, _ language: Language) -> String {
        table(
            [MemberWords.partner, MemberWords.asked, MemberWords.standing],
            view.partners.map { partner in
                [
                    partner.watch.partner.description, partner.watch.asked.description,
                    MemberWords.standing(partner).text(in: language),
                ]
            }, language)
    }

    static func gaps(_ rows: [GapRow], _ language: Language) -> String {
        table(
            MemberWords.gapHeading,
            rows.map { row in
                [
                    row.criterion.label, row.criterion.obligation.rawValue,
                    MemberWords.word(row.criterion.applies).text(in: language),
                    MemberWords.verdict(row.verdict).text(in: language),
                    row.why.text(in: language), row.criterion.area,
                ]
            }, language)
    }

    /// What an exporter has to be, as long as not all of it is shown; nil for other members.
    static func eligibility(_ enrolment: Enrolment, _ language: Language) -> String? {
        let all = EligibilityCondition.allCases
        guard enrolment.entity == EligibilityCondition.entity,
            !all.allSatisfy({ enrolment.conditions[$0] == true })
        else { return nil }
        return table(
            MemberWords.eligibilityHeading,
            all.map { condition in
                [
                    condition.text.text(in: language),
                    MemberWords.yesNo(enrolment.conditions[condition] == true)
                        .text(in: language),
                ]
            }, language)
    }

    static func requests(_ view: TraderView, _ language: Language) -> String {
        table(
            [MemberWords.askedBy, MemberWords.asked, MemberWords.consented],
            view.requests.map { request in
                [
                    "\(request.name) (\(request.asker))", request.watch.asked.description,
                    request.watch.consented?.description
                        ?? MemberWords.yesNo(false).text(in: language),
                ]
            }, language)
    }
}
