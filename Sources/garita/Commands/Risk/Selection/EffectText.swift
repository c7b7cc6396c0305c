import Reports
import Selection

/// What was measured, for a terminal.
struct EffectText {
    private let measured: MeasuredEffect
    private var effect: EffectEstimate { measured.effect }

    init(_ measured: MeasuredEffect) { self.measured = measured }

    var text: String {
        let parts = [grounds, figures, verdict, anomalies]
        let drawn = measured.drawn.lines.isEmpty ? [] : [DrawnText(measured.drawn).text]
        return (parts + drawn).joined(separator: "\n\n")
    }

    private var grounds: String {
        let rows = Pick.Ground.allCases.compactMap { ground -> [String]? in
            guard let tally = effect.tallies[ground] else { return nil }
            let rate =
                tally.known > 0
                ? Effort.fixed(100 * Double(tally.found) / Double(tally.known)) + " %" : ""
            return [
                ground.rawValue, "\(tally.picks)", "\(tally.known)", "\(tally.found)", rate,
            ]
        }
        return Table(["ground", "picks", "with result", "found", "of those"], rows).text
    }

    private var figures: String {
        var rows = [
            ["declarations behind the picks", Effort.fixed(effect.traffic, 0), ""],
            row("wrong, of all", effect.prevalence),
            row("wrong, of what targeting passed over", effect.missRate),
            recall,
        ]
        if let rate = effect.targetedRate { rows.append(row("wrong, of targeted", rate)) }
        if let lift = effect.lift {
            rows.append(["targeted over random", Self.ratio(lift), Self.range(lift)])
        }
        return Table(["measured", "figure", "95 % interval"], rows).text
    }

    /// Where no random pick found anything, all would be found, or nearly none.
    private var recall: [String] {
        let name = "found without chance, of all wrong"
        guard effect.isMissUnseen else { return row(name, effect.recall) }
        return [name, "at least " + percent(effect.recall.low), row(name, effect.recall)[2]]
    }

    private func row(_ name: String, _ interval: RateInterval) -> [String] {
        [
            name, percent(interval.rate), "\(percent(interval.low)) - \(percent(interval.high))",
        ]
    }

    static func ratio(_ lift: RatioInterval) -> String {
        lift.ratio.map { Effort.fixed($0) } ?? "not known"
    }

    static func range(_ lift: RatioInterval) -> String {
        "\(Effort.fixed(lift.low)) - \(lift.high.map { Effort.fixed($0) } ?? "not known")"
    }

    private var verdict: String {
        guard effect.lift != nil else {
            return "Nothing was targeted; there is nothing to compare."
        }
        return measured.isUseless
            ? "Targeting may be no better than chance: the interval of “targeted over random” "
                + "holds 1 or less."
            : "Targeting finds more than chance does."
    }

    private var anomalies: String {
        let search = measured.anomalies
        guard !search.told.isEmpty else {
            return "No officer or broker stands out (\(Count.of(search.tests, "comparison")))."
        }
        let rows = search.told.map { anomaly in
            [
                AnomalyWords.phrase(anomaly.kind).english, anomaly.officer ?? "",
                anomaly.broker ?? "", "\(anomaly.examined)", "\(anomaly.count)",
                Effort.fixed(anomaly.expected), Self.chance(anomaly.chance),
            ]
        }
        return
            "Of \(Count.of(search.tests, "comparison")) these are hardly chance; of a hundred told "
            + "so, five may be. A reason to look, not a verdict.\n\n"
            + Table(
                ["what", "officer", "broker", "examined", "count", "expected", "chance"], rows
            ).text
    }

    static func chance(_ value: Double) -> String {
        value < 0.0001 ? "under 0.0001" : Effort.fixed(value, 4)
    }

    private func percent(_ share: Double) -> String { Effort.fixed(100 * share, 2) + " %" }
}
