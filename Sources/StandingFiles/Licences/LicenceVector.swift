import JSON
package import Standing

/// One published case of a licence drawn down step by step, and what should come out.
package struct LicenceVector: Hashable, Sendable {
    package struct Step: Hashable, Sendable {
        package let cents: Int64
        package let expected: LicenceLedger.Entry
    }

    package let name: String
    package let start: LicenceLedger
    package let steps: [Step]

    /// Where what came out differs from what should; empty when all agree.
    package var differences: [String] {
        var ledger = start
        return steps.enumerated().compactMap { place, step in
            let entry = ledger.ship(step.cents)
            guard entry != step.expected else { return nil }
            return "step \(place + 1): wanted \(Self.text(step.expected)), got \(Self.text(entry))"
        }
    }

    private static func text(_ entry: LicenceLedger.Entry) -> String {
        "\(entry.remainingCents) \(entry.messages.map(\.rawValue))"
    }
}

extension LicenceVector {
    private static let stepsMax = 10_000

    init(_ value: JSONValue, at path: String) throws(StandingFlaw) {
        let form = try StandingForm(
            value, at: path, fields: ["name", "limit_cents", "tolerance_percent", "steps"])
        name = try form.text("name", "the case's name")
        start = LicenceLedger(
            limitCents: try form.cents("limit_cents"),
            tolerancePercent: try form.tolerance("tolerance_percent"))
        var steps: [Step] = []
        for (step, place) in try form.list("steps", max: Self.stepsMax) {
            steps.append(try Self.step(step, at: place))
        }
        self.steps = steps
    }

    private static func step(_ value: JSONValue, at path: String) throws(StandingFlaw) -> Step {
        let form = try StandingForm(
            value, at: path, fields: ["ship_cents", "remaining_cents", "messages"])
        var messages: [LicenceMessage] = []
        for text in try form.texts("messages", "a message", max: LicenceMessage.allCases.count) {
            guard let message = LicenceMessage(rawValue: text) else {
                let known = LicenceMessage.allCases.map(\.rawValue).joined(separator: ", ")
                throw StandingFlaw("\(form.place("messages")): sent “\(text)”; wanted \(known)")
            }
            messages.append(message)
        }
        let most = Int(LicenceLedger.centsMax)
        let remaining = try form.whole("remaining_cents", -most...most, "what is left")
        return Step(
            cents: try form.cents("ship_cents"),
            expected: LicenceLedger.Entry(remainingCents: remaining, messages: messages))
    }
}

extension StandingForm {
    func cents(_ name: String) throws(StandingFlaw) -> Int64 {
        try whole(name, 0...Int(LicenceLedger.centsMax), "in US cents")
    }

    func tolerance(_ name: String) throws(StandingFlaw) -> Int64 {
        try whole(name, 0...Int(LicenceLedger.toleranceMax), "in percent")
    }
}
