import JSON

/// Why a file or a line about standing is of no use: what was sent, what was wanted, where.
package struct StandingFlaw: Error, Hashable, Sendable {
    package let advice: String
    /// Where it is, what was sent and what was wanted, where these can be told apart.
    package let parts: Parts?

    package struct Parts: Hashable, Sendable {
        package let place: String
        package let sent: String
        package let wanted: String
    }

    package init(_ advice: String) {
        self.advice = advice
        parts = nil
    }

    private init(_ parts: Parts, advice: String) {
        self.parts = parts
        self.advice = advice
    }

    static func wanted(_ what: String, at place: String, found: JSONValue?) -> StandingFlaw {
        let sent = found.map(quoted) ?? "nothing"
        return StandingFlaw(
            Parts(place: place, sent: sent, wanted: what),
            advice: found == nil
                ? "\(place) is missing: \(what)" : "\(place): sent \(sent); wanted \(what)")
    }

    /// As a sentence quotes it: short, whatever was sent.
    private static func quoted(_ value: JSONValue) -> String {
        let whole = value.text
        return whole.count > 60 ? String(whole.prefix(57)) + "…" : whole
    }
}
