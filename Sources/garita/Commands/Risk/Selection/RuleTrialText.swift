import Selection

/// A trial of rules as tables.
struct RuleTrialText {
    private let trial: RuleTrial
    private let name: String
    private let version: Int

    init(_ trial: RuleTrial, name: String, version: Int) {
        self.trial = trial
        self.name = name
        self.version = version
    }

    var text: String {
        let first = DayText.of(trial.days.lowerBound), last = DayText.of(trial.days.upperBound)
        let recent =
            "\(trial.selectedRecently) of them in the last \(trial.recentDays) days"
        return [
            "\(name), version \(version), on \(trial.count) declarations from \(first) to \(last)",
            rules,
            "At least one rule hits \(trial.selected) (\(share(trial.selected, trial.count))), "
                + "\(recent).", overlaps,
        ].compactMap(\.self).joined(separator: "\n\n")
    }

    private var rules: String {
        var heading = ["rule", "effect", "hits", "of all", "recent", "alone"]
        if trial.known > 0 { heading += ["found", "95 %", "lift"] }
        return Table(heading, trial.lines.map(row)).text
    }

    private func row(_ line: RuleTrial.Line) -> [String] {
        let start = [
            line.rule.id, line.rule.effect.name, "\(line.hits)", share(line.hits, trial.count),
            "\(line.recent)", "\(line.alone)",
        ]
        guard trial.known > 0 else { return start }
        guard line.known > 0 else { return start + ["", "", ""] }
        let rate = RateInterval(found: Double(line.found), of: Double(line.known))
        let base = Double(trial.found) / Double(trial.known)
        return start + [
            percent(rate.rate), "\(percent(rate.low)) - \(percent(rate.high))",
            base > 0 ? Effort.fixed(rate.rate / base) : "",
        ]
    }

    private var overlaps: String? {
        guard !trial.overlaps.isEmpty else { return nil }
        let shown = trial.overlaps.prefix(RiskRulesTestCommand.overlapsShown)
        return Table(
            ["rule", "and rule", "both hit", "of the smaller"],
            shown.map { [$0.first, $0.second, "\($0.both)", percent($0.share)] }
        ).text
    }

    private func share(_ part: Int, _ whole: Int) -> String {
        percent(Double(part) / Double(whole))
    }

    private func percent(_ share: Double) -> String { Effort.fixed(100 * share) + " %" }
}
