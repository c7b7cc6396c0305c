package import Model

/// An answer of the register in words.
package enum StandingSentence {
    package static func of(_ answer: StandingAnswer) -> String {
        switch answer {
        case .unknown: "nothing is known"
        case .notYet(let first): "nothing was said before \(time(first))"
        case .otherKind(let fact):
            "\(fact.status.rawValue) \(fact.kind.map { "as \($0.rawValue)" } ?? "without a kind")"
        case .expired(let fact):
            "\(fact.status.rawValue) until \(fact.until.map(time) ?? "then"), and not renewed"
        case .stands(let fact): stands(fact)
        }
    }

    private static func stands(_ fact: StandingFact) -> String {
        let kind = fact.kind.map { " as \($0.rawValue)" } ?? ""
        let tier = fact.tier.map { ", tier \($0)" } ?? ""
        let reason = fact.reason.map { " (\($0.rawValue))" } ?? ""
        let until = fact.until.map { ", until \(time($0))" } ?? ""
        return "\(fact.status.rawValue)\(kind) since \(time(fact.from))\(tier)\(reason)\(until)"
    }

    /// The day alone where the moment is a day's first or last, as feeds of days have it.
    package static func time(_ moment: Instant) -> String {
        let day = CivilDay(moment)
        if moment == day.start || moment == day.end { return day.description }
        return "\(day) \(moment.rfc3339.dropFirst(11).prefix(8)) UTC"
    }
}
