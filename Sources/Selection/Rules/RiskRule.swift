/// A reason, written down beforehand, why declarations of a kind are examined or held.
package struct RiskRule: Hashable, Sendable {
    package enum Effect: Hashable, Sendable {
        /// Examined whatever its score is.
        case examine
        /// Not released before this authority lifts its hold.
        case hold(authority: String)

        package var name: String {
            switch self {
            case .examine: "examine"
            case .hold(let authority): "hold for \(authority)"
            }
        }
    }

    package let id: String
    package let title: String
    /// Who answers for it; a rule of nobody is never taken back.
    package let owner: String
    package let reason: String
    /// First and last day on which it works, as days since 1970-01-01. Every rule ends: one that
    /// is still wanted is written again by somebody who looked at what it found.
    package let days: ClosedRange<Int32>
    package let effect: Effect
    /// All of them must hold.
    package let conditions: [RuleCondition]
}

/// All rules that work together from one day to another.
package struct RuleEdition: Hashable, Sendable {
    package let version: Int
    package let days: ClosedRange<Int32>
    package let rules: [RiskRule]
}
