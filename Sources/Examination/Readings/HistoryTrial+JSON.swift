package import JSON
import Selection

extension HistoryTrial {
    package var json: JSONValue {
        [
            "version": .int(version), "declarations": .int(trial.count),
            "from": .text(DayText.of(trial.days.lowerBound)),
            "to": .text(DayText.of(trial.days.upperBound)), "recentDays": .int(trial.recentDays),
            "selected": .int(trial.selected), "selectedRecently": .int(trial.selectedRecently),
            "examined": .int(examined?.known ?? 0),
            "rules": .list(trial.lines.map(line)),
            "overlaps": .list(
                trial.overlaps.map {
                    [
                        "rule": .text($0.first), "and": .text($0.second), "both": .int($0.both),
                        "share": .double($0.share),
                    ]
                }),
        ]
    }

    private func line(_ line: RuleTrial.Line) -> JSONValue {
        let among = examined?.lines.first { $0.rule.id == line.rule.id }
        return [
            "rule": .text(line.rule.id), "effect": .text(line.rule.effect.name),
            "owner": .text(line.rule.owner), "hits": .int(line.hits),
            "share": .double(Double(line.hits) / Double(trial.count)),
            "recent": .int(line.recent), "alone": .int(line.alone),
            "examined": .int(among?.known ?? 0), "found": .int(among?.found ?? 0),
        ]
    }
}
