package import JSON
package import Selection

extension EffectEstimate {
    package var json: JSONValue {
        [
            "grounds": .list(
                Pick.Ground.allCases.compactMap { ground in
                    tallies[ground].map {
                        [
                            "ground": .text(ground.rawValue), "picks": .int($0.picks),
                            "known": .int($0.known), "found": .int($0.found),
                        ]
                    }
                }),
            "traffic": .double(traffic), "effectiveSize": .double(effectiveSize),
            "prevalence": prevalence.json, "missed": missRate.json, "recall": recall.json,
            "targeted": targetedRate.map(\.json) ?? .null, "lift": lift.map(\.json) ?? .null,
        ]
    }
}

extension RateInterval {
    fileprivate var json: JSONValue {
        ["rate": .double(rate), "low": .double(low), "high": .double(high)]
    }
}

extension RatioInterval {
    fileprivate var json: JSONValue {
        [
            "ratio": ratio.map(JSONValue.double) ?? .null, "low": .double(low),
            "high": high.map(JSONValue.double) ?? .null,
        ]
    }
}

extension DrawnOfficers {
    /// Who was drawn to look, and who did.
    fileprivate var json: JSONValue {
        .list(
            lines.map {
                [
                    "officer": .text($0.officer), "drawn": .int($0.drawn), "own": .int($0.own),
                    "byOthers": .int($0.byOthers), "open": .int($0.open), "taken": .int($0.taken),
                ]
            })
    }
}

extension ExaminationBook {
    /// The director's figures, whole and by month; a sentence where nothing can be measured yet.
    package var effect: JSONValue {
        let picks = picks, passedOver = passedOver, drawn = DrawnOfficers(picks).json
        do throws(EffectFlaw) {
            let count = passedOver.values.reduce(0, +)
            let whole = try EffectEstimate(picks, passedOver: count)
            return [
                "measured": .bool(true), "effect": whole.json,
                "periods": .list(
                    EffectEstimate.byPeriod(picks, passedOver: passedOver).map {
                        ["period": .text($0.period), "effect": $0.effect.json]
                    }),
                "officers": drawn,
            ]
        } catch {
            return ["measured": .bool(false), "why": .text(error.advice), "officers": drawn]
        }
    }
}
