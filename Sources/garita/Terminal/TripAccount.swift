import Model
import Views

/// One trip's custody account, for a tired officer. Programs get the page as the API writes it.
struct TripAccount {
    private let page: TripPage
    private let facts: [Fact]
    private let words: Words

    /// `facts` are all of the trip's, as the page was made of them.
    init(_ page: TripPage, facts: [Fact], in language: Language) {
        self.page = page
        self.facts = facts
        words = Words(language)
    }

    var text: String {
        let timeline = Timeline(page, facts: facts, words: words).lines
        let parts: [[String]] = [
            head, ["", words.findings.uppercased()] + findings,
            ["", words.decisions.uppercased()] + decisions,
            DeclarationLines(page, words).lines, TradeLines(page, words).lines,
            SealLines(page.sealChanges, words).lines,
            ["", words.timeline.uppercased()] + timeline,
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
        let answer = CrossingAnswer(row, examination: page.examination)
        let outcome = answer.outcome(in: language).map { " \($0)" } ?? ""
        return [
            "\(words.trip.uppercased()) \(row.trip)   \(words.custody.lowercased()) \(custody)"
                + "   \(row.status.name(in: language))",
            "  \(answer.sentence(in: language)).\(outcome)",
        ] + lines
    }

    private var labels: [(name: String, value: String)] {
        var labels: [(name: String, value: String)] = []
        if let plan = page.plan {
            labels.append((words.departure.lowercased(), plan.departure.rfc3339))
            labels.append((words.with, equipment(plan)))
            labels += trade(plan.trade)
        }
        labels.append((words.seals.lowercased(), seals))
        labels.append((words.exposure.lowercased(), words.exposure(page.exposure)))
        labels.append((words.facts.lowercased(), page.facts.grouped))
        return labels
    }

    /// As declared; what is made of it stands under people and papers.
    private func trade(_ trade: TripTrade) -> [(name: String, value: String)] {
        let border = words.border(of: trade).map { [(words.border.lowercased(), $0)] } ?? []
        return border
            + trade.names.map {
                (words.namesOnPapers.lowercased(), Terminal.plain(words.party($0)))
            }
            + trade.exports.map {
                (words.exportsOnBoard.lowercased(), Terminal.plain(words.export($0)))
            }
    }

    private func equipment(_ plan: Trip) -> String {
        "\(words.tractor.lowercased()) \(plan.tractor), "
            + "\(words.trailer.lowercased()) \(plan.trailer)"
            + (plan.container.map { ", \(words.container.lowercased()) \($0)" } ?? "")
    }

    private var seals: String {
        let seals = page.seals.map { "\($0.mark) (\(words.sealClass) \($0.grade.rawValue))" }
        return seals.isEmpty ? words.none : seals.joined(separator: ", ")
    }

    private var findings: [String] {
        let latch = page.staysBroken ? ["  " + words.staysBroken] : []
        guard !page.findings.isEmpty else {
            return latch.isEmpty ? ["  " + words.noFindings] : latch
        }
        let more = page.findingsLeftOut
        return latch + page.findings.flatMap(lines) + (more > 0 ? ["  " + words.leftOut(more)] : [])
    }

    private func lines(_ finding: Finding) -> [String] {
        let language = words.language
        return [
            "  \(finding.at.rfc3339)  \(finding.severity.name(in: language).uppercased())"
                + "  \(finding.kind.name(in: language))",
            "      \(finding.sentence(in: language))",
            "      \(words.known) \(finding.known.rfc3339) (+\(finding.lateBy.spoken))"
                + ", \(words.evidence.lowercased()): \(words.list(finding.evidence))",
        ]
    }

    private var decisions: [String] { DecisionLines(page.decisions, words).lines }
}
