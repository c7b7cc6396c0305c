import Membership
import Model

/// A member told in the terminal.
struct MemberText {
    private let view: TraderView
    private let language: Language

    init(_ view: TraderView, _ language: Language) {
        self.view = view
        self.language = language
    }

    var text: String {
        let heading = "\(view.member.name) (\(view.member.id)), \(view.day)"
        let programmes = zip(view.member.enrolments, view.advice).map(programme)
        let rest = [
            section(MemberWords.answers, MemberTables.summary(view.gaps, language)),
            view.partners.isEmpty
                ? nil : section(MemberWords.partners, MemberTables.partners(view, language)),
            view.requests.isEmpty
                ? nil : section(MemberWords.requests, MemberTables.requests(view, language)),
        ].compactMap(\.self)
        return ([heading] + programmes + rest).joined(separator: "\n\n")
    }

    private func programme(_ enrolment: Enrolment, _ advice: TierAdvice) -> String {
        // Who is suspended or out has no tier; what it was stands in its history.
        let tier = (enrolment.state.isStanding ? enrolment.tier : nil).map {
            ", \(MemberWords.tier.text(in: language)) \($0.tier.rawValue)"
        }
        var lines = [
            "\(enrolment.programme), \(enrolment.entity): "
                + enrolment.state.name.text(in: language) + (tier ?? ""),
            "  " + MemberWords.dates(enrolment).text(in: language),
            "  " + advice.sentence.text(in: language),
        ]
        if let act = enrolment.adverse {
            lines.append("  \(MemberWords.act(act).text(in: language))")
        }
        lines += Benefit.of(enrolment).map { "  + \($0.text.text(in: language)) (\($0.cite))" }
        let tables = [
            advice.conditions.isEmpty ? nil : MemberTables.conditions(advice, language),
            MemberTables.eligibility(enrolment, language),
            MemberTables.clocks(enrolment, on: view.day, language),
            MemberTables.findings(enrolment, language),
        ].compactMap(\.self)
        return (lines + tables.map { "\n" + $0 }).joined(separator: "\n")
    }

    private func section(_ title: Bilingual, _ table: String) -> String {
        title.text(in: language) + "\n" + table
    }
}
