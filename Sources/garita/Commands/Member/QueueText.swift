import Membership
import Model

/// The authority's queue in rows of words.
enum QueueText {
    static func table(_ rows: [QueueRow], on day: LegalDay, _ language: Language) -> String {
        Table(
            MemberWords.queueHeading.map { $0.text(in: language) },
            rows.map { cells($0, on: day, language) }
        ).text
    }

    static func cells(_ row: QueueRow, on day: LegalDay, _ language: Language) -> [String] {
        let tier = row.tier.map { "\($0.rawValue)" } ?? "—"
        let advised = row.advised.map { "\($0.rawValue)" } ?? "—"
        return [
            MemberWords.risk(row.risk).text(in: language), row.member.description, row.programme,
            row.entity, row.state.name.text(in: language), "\(tier) (\(advised))",
            row.clock?.rule.name.text(in: language) ?? "—", row.clock?.due.description ?? "—",
            row.clock?.sentence(on: day).text(in: language) ?? "—",
            row.reasons.map { $0.text(in: language) }.joined(separator: "; "),
        ]
    }
}
