import Model
import Views

/// One trip's custody account, for a tired officer. Programs get the page as the API writes it.
struct TripAccount {
    private let page: TripPage
    private let facts: [Fact]
    private let words: AccountWords

    /// `facts` are all of the trip's, as the page was made of them.
    init(_ page: TripPage, facts: [Fact], in language: Language) {
        self.page = page
        self.facts = facts
        words = AccountWords(language: language)
    }

    var text: String {
        let timeline = Timeline(page, facts: facts, words: words).lines
        let parts: [[String]] = [
            head, ["", words.findings] + findings, ["", words.decisions] + decisions,
            ["", words.timeline] + timeline,
        ]
        return parts.flatMap(\.self).joined(separator: "\n")
    }

    private var head: [String] {
        let language = words.language, row = page.row
        let names = labels.map(\.name)
        let width = names.map(\.count).max() ?? 0
        let lines = labels.map { name, value in
            "  " + name + String(repeating: " ", count: width - name.count + 2) + value
        }
        let custody = row.custody.name(in: language).uppercased()
        return [
            "\(words.trip.uppercased()) \(row.trip)   \(words.custody) \(custody)"
                + "   \(row.status.name(in: language))"
        ] + lines
    }

    private var labels: [(name: String, value: String)] {
        var labels: [(name: String, value: String)] = []
        if let plan = page.plan {
            labels.append((words.departure, plan.departure.rfc3339))
            labels.append((words.with, equipment(plan)))
        }
        labels.append((words.sealsNow, seals))
        labels.append((words.exposure, exposure))
        labels.append((words.facts, String(page.facts)))
        return labels
    }

    private func equipment(_ plan: Trip) -> String {
        "\(words.tractor) \(plan.tractor), \(words.trailer) \(plan.trailer)"
            + (plan.container.map { ", \(words.container) \($0)" } ?? "")
    }

    private var seals: String {
        let seals = page.seals.map { "\($0.mark) (\(words.sealClass) \($0.grade.rawValue))" }
        return seals.isEmpty ? words.none : seals.joined(separator: ", ")
    }

    private var exposure: String {
        "\(minutes(page.exposure.minutes)) \(words.inReach), "
            + "\(minutes(page.exposure.weighted)) \(words.weighted)"
    }

    private var findings: [String] {
        guard !page.findings.isEmpty else { return ["  " + words.noFindings] }
        let more = page.findingsLeftOut
        return page.findings.flatMap(lines) + (more > 0 ? ["  " + words.leftOut(more)] : [])
    }

    private func lines(_ finding: Finding) -> [String] {
        let language = words.language
        return [
            "  \(finding.at.rfc3339)  \(finding.severity.name(in: language).uppercased())"
                + "  \(finding.kind.name(in: language))",
            "      \(finding.sentence(in: language))",
            "      \(words.known) \(finding.known.rfc3339) (\(words.after(finding.lateBy)))"
                + ", \(words.evidence): \(words.list(finding.evidence))",
        ]
    }

    private var decisions: [String] { DecisionLines(page.decisions, words).lines }

    private func minutes(_ value: Double) -> String { "\(Int(value.rounded())) min" }
}
