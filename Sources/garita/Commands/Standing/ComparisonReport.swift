import JSON
import OSCAL

/// A comparison as an officer reads it, and as a program does.
struct ComparisonReport {
    private let comparison: OSCAL.Comparison

    init(_ comparison: OSCAL.Comparison) { self.comparison = comparison }

    func text(_ ours: String, _ theirs: String, onlyGaps: Bool) -> String {
        let rows = comparison.areas.flatMap(\.criteria)
        let open = rows.filter { !$0.isAnswered }
        var parts = [
            "\(ours) against \(theirs): \(rows.count) criteria, "
                + "\(rows.count { $0.fit == .full }) answered in full, "
                + "\(rows.count { $0.fit == .part }) in part, \(open.count) not",
            "", areaTable(theirs),
        ]
        for area in comparison.areas {
            parts += lines(area, onlyGaps ? area.unanswered : area.criteria)
        }
        parts += ["", "ASKED BY \(theirs) AND NOT BY \(ours)"]
        if comparison.theirs.isEmpty { parts.append("  nothing") }
        for area in comparison.theirs { parts += lines(area, area.criteria) }
        return parts.joined(separator: "\n")
    }

    private func areaTable(_ theirs: String) -> String {
        let rows = comparison.areas.map { area in
            [
                area.title, area.fit.rawValue,
                "\(area.criteria.count { $0.obligation == "must" })",
                "\(area.criteria.count { $0.obligation == "should" })",
                "\(area.unanswered.count)",
                answers(area),
            ]
        }
        return Table(["area", "fit", "must", "should", "open", "answered by \(theirs)"], rows).text
    }

    /// A table has to fit a screen; each criterion below names all of its own.
    private static let answersMax = 5

    private func answers(_ area: OSCAL.Comparison.Area) -> String {
        guard !area.answers.isEmpty else { return "—" }
        let more = area.answers.count - Self.answersMax
        return area.answers.prefix(Self.answersMax).joined(separator: " ")
            + (more > 0 ? " and \(more) more" : "")
    }

    private func lines(_ area: OSCAL.Comparison.Area, _ rows: [OSCAL.Comparison.Row]) -> [String] {
        guard !rows.isEmpty else { return [] }
        return ["", area.title.uppercased()] + rows.flatMap(lines)
    }

    private func lines(_ row: OSCAL.Comparison.Row) -> [String] {
        let answer = row.isAnswered ? row.answers.joined(separator: " ") : "—"
        let sure = row.confidence.map { " (\($0) confidence)" } ?? ""
        let head = "  \(row.label)  \(row.obligation ?? "")  \(row.fit.rawValue): \(answer)\(sure)"
        return [head, "      \(row.statement)"] + (row.remarks.map { ["      · \($0)"] } ?? [])
    }

    func json(_ ours: String, _ theirs: String) -> JSONValue {
        [
            "ours": .text(ours), "theirs": .text(theirs),
            "areas": .list(comparison.areas.map(json)),
            "onlyTheirs": .list(comparison.theirs.map(json)),
            "unknownIds": .list(comparison.unknown.map(JSONValue.text)),
        ]
    }

    private func json(_ area: OSCAL.Comparison.Area) -> JSONValue {
        [
            "title": .text(area.title), "fit": .text(area.fit.rawValue),
            "answeredBy": .list(area.answers.map(JSONValue.text)),
            "criteria": .list(area.criteria.map(json)),
        ]
    }

    private func json(_ row: OSCAL.Comparison.Row) -> JSONValue {
        let optional: (String?) -> JSONValue = { $0.map(JSONValue.text) ?? .null }
        return [
            "id": .text(row.id), "label": .text(row.label), "title": .text(row.title),
            "statement": .text(row.statement), "obligation": optional(row.obligation),
            "fit": .text(row.fit.rawValue), "answeredBy": .list(row.answers.map(JSONValue.text)),
            "confidence": optional(row.confidence), "remarks": optional(row.remarks),
        ]
    }
}
