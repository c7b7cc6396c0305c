import PortPlans
import Reports

/// A case as tables for a person.
struct CaseText {
    private let result: CaseResult

    init(_ result: CaseResult) { self.result = result }

    var text: String {
        [title, groups, account, physical, notes].compactMap(\.self).joined(separator: "\n\n")
    }

    private var title: String {
        "\(result.proposal.name): \(PortFigure.plain(result.proposal.trucksPerYear, 0)) trucks a "
            + "year, \(result.samples) draws, seed \(result.seed); nine of ten draws lie between low "
            + "and high"
    }

    /// Of claimed hours nothing is known but their sum.
    private var groups: String? {
        guard result.boothHoursPerYear != nil else { return nil }
        return Table(
            [
                "group", "trucks/year", "wait min", "then", "crossing saved min", "±95 %",
                "buffer saved min",
            ],
            result.gains.map { gain in
                [
                    gain.group, PortFigure.plain(gain.trucksPerYear, 0),
                    minutes(gain.waitBefore), minutes(gain.waitAfter),
                    minutes(gain.crossing.mean), minutes(1.96 * gain.crossing.error),
                    minutes(gain.buffer),
                ]
            }
        ).text
    }

    private func minutes(_ hours: Double) -> String { PortFigure.plain(60 * hours, 2) }

    private var account: String {
        let lines = result.lines.map { row(CaseWords.item($0.item).english, $0.amount) }
        let sums = [
            row("benefit", result.benefit), row("cost", result.cost), row("net", result.net),
        ]
        return Table(["USD a year", "value", "low", "high"], lines + sums).text
            + "\n\nBenefit exceeds cost in \(PortFigure.plain(100 * result.worthwhile, 1)) % of the draws."
    }

    private func row(_ name: String, _ amount: CaseResult.Interval) -> [String] {
        [name] + [amount.value, amount.low, amount.high].map { PortFigure.plain($0, 0) }
    }

    private var physical: String {
        let pollutants = zip(result.proposal.pollutants, result.tonnes.dropFirst()).map {
            row("tonnes \($0.name), \($0.modelYears)", $1)
        }
        return Table(
            ["a year", "value", "low", "high"],
            [
                row("truck-hours", result.truckHours), row("gallons", result.gallons),
                row("tonnes CO2", result.tonnes[0]),
            ] + pollutants
        ).text
    }

    private var notes: String {
        result.notes.map { "- " + CaseWords.note($0).english }.joined(separator: "\n")
    }
}
