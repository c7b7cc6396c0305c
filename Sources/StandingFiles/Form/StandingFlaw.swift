import JSON

/// Why a file or a line about standing is of no use: what was sent, what was wanted, where.
package struct StandingFlaw: Error, Hashable, Sendable {
    package let advice: String

    package init(_ advice: String) { self.advice = advice }

    static func wanted(_ what: String, at place: String, found: JSONValue?) -> StandingFlaw {
        guard let found else { return StandingFlaw("\(place) is missing: \(what)") }
        return StandingFlaw("\(place): sent \(quoted(found)); wanted \(what)")
    }

    /// As a sentence quotes it: short, whatever was sent.
    private static func quoted(_ value: JSONValue) -> String {
        let whole = value.text
        return whole.count > 60 ? String(whole.prefix(57)) + "…" : whole
    }
}
