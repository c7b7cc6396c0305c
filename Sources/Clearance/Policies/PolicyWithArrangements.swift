package import Model

/// An edition of another policy that weighs alike, but lets a partner programme's good word count
/// only where the conditions of its arrangement are met.
///
/// What is asked is found by the stage of standing; a released policy does not look at it, so that
/// what was decided by it is decided the same for ever (docs/decisions/0052-arrangements-asked.md).
package struct PolicyWithArrangements: Policy {
    package let name: String
    package let validity: Seconds
    package let weighsTargeting: Bool
    package let asksArrangements = true
    package let tellsWhatChanged = true
    package let dropsLostCredits: Bool
    private let base: any Policy

    package static let v1 = Self(PolicyV1(), as: "v1.1")
    package static let v2 = Self(PolicyV2(), as: "v2.1")
    /// The editions whose decisions name no standing that is lost
    /// (docs/decisions/0057-lost-credits.md).
    package static let v1Exact = Self(PolicyV1(), as: "v1.2", dropsLostCredits: true)
    package static let v2Exact = Self(PolicyV2(), as: "v2.2", dropsLostCredits: true)

    private init(_ base: any Policy, as name: String, dropsLostCredits: Bool = false) {
        self.name = name
        self.dropsLostCredits = dropsLostCredits
        self.base = base
        validity = base.validity
        weighsTargeting = base.weighsTargeting
    }

    package func weigh(_ matter: Matter) -> Verdict { base.weigh(matter) }
}
