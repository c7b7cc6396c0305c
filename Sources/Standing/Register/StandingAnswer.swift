package import Model

/// What is known of a member in a programme at a moment.
package enum StandingAnswer: Hashable, Sendable {
    /// Nobody ever said anything.
    case unknown
    /// The first thing said of it comes later.
    case notYet(first: Instant)
    /// It is known, but not as what was asked for.
    case otherKind(StandingFact)
    /// What was said last has run out.
    case expired(StandingFact)
    case stands(StandingFact)

    package var isGood: Bool {
        if case .stands(let fact) = self { fact.status.isGood } else { false }
    }

    /// The programme itself says no, rather than nothing.
    package var isBan: Bool {
        if case .stands(let fact) = self { fact.status >= .suspended } else { false }
    }

    /// What the answer rests on.
    package var fact: StandingFact? {
        switch self {
        case .unknown, .notYet: nil
        case .otherKind(let fact), .expired(let fact), .stands(let fact): fact
        }
    }

    static let meritOfExpired = 3
    static let meritOfNothing = 0

    /// Which of two answers about the same member serves it better.
    var merit: Int {
        switch self {
        case .stands(let fact): fact.status.isGood ? 5 : 4
        case .expired: Self.meritOfExpired
        case .otherKind: 2
        case .notYet: 1
        case .unknown: Self.meritOfNothing
        }
    }
}
