import Declarations
package import JSON

extension RiskModel {
    /// The model file. The same model gives the same bytes.
    package var json: JSONValue {
        [
            "format": .text(Self.format),
            "card": card.json,
            "features": .list(features.map { .text($0.name) }),
            "delayDays": .int(delayDays),
            "threshold": .number(threshold.description),
            "golden": [
                "rows": .list(golden.rows.values.map(Self.cell)),
                "probabilities": .list(golden.probabilities.map(Self.cell)),
            ],
            "booster": booster,
            "history": history.json,
        ]
    }

    /// JSON has no word for not-a-number; null says that nobody told it.
    private static func cell(_ value: Float) -> JSONValue {
        value.isNaN ? .null : .number(value.description)
    }
}

extension RiskModel.Card {
    var json: JSONValue {
        [
            "label": .text(label), "mapping": .text(mapping), "trainRows": .int(trainRows),
            "validRows": .int(validRows), "firstDay": .int(firstDay), "lastDay": .int(lastDay),

            "measured": .list(measured.map(\.json)),
        ]
    }
}

extension Measured {
    var json: JSONValue {
        [
            "name": .text(name), "rows": .int(rows), "found": .int(found),
            "auc": auc.map(JSONValue.double) ?? .null,
            "precision": .list(precision.map(JSONValue.double)),
            "recall": .list(recall.map(JSONValue.double)), "f1": .double(f1),
        ]
    }
}

extension History {
    var json: JSONValue {
        let profiles = Profile.allCases.compactMap { profile in
            self.profiles[profile].map { $0.json(profile.rawValue) }
        }
        let circles = Circle.allCases.compactMap { circle in
            self.circles[circle].map { $0.json(circle.rawValue) }
        }
        let fields = Field.allCases.filter(self.fields.contains)
        return [
            "fields": .list(fields.map { .text($0.rawValue) }), "profiles": .list(profiles),
            "circles": .list(circles), "prices": prices.json, "masses": masses.json,
        ]
    }
}

extension Tally {
    func json(_ name: String) -> JSONValue {
        [
            "name": .text(name), "keys": Self.keys(keys),
            "starts": .list(starts.map(JSONValue.int)),
            "days": .list(days.map(JSONValue.int)),
            "seen": .list(counts.map { .int($0.seen) }),
            "found": .list(counts.map { .int($0.found) }),
        ]
    }

    /// As text: many readers round whole numbers of 64 bits.
    static func keys(_ keys: [UInt64]) -> JSONValue {
        .list(keys.map { .text(String($0, radix: 16)) })
    }
}

extension Norm {
    var json: JSONValue {
        [
            "keys": Tally.keys(keys), "starts": .list(starts.map(JSONValue.int)),
            "days": .list(days.map(JSONValue.int)),
            "count": .list(sums.map { .double($0.count) }),
            "sum": .list(sums.map { .double($0.sum) }),
            "squares": .list(sums.map { .double($0.squares) }),
        ]
    }
}
