package import Model

/// An authority's hold that nobody has lifted. Holds stack: each is lifted by whoever placed it.
package struct StandingHold: Hashable, Sendable {
    package let holder: PartyID
    package let reason: Reason

    package init(by holder: PartyID, act: OfficerAct) {
        self.holder = holder
        reason = Reason(.officerHold, act.note)
    }

    package init(by holder: PartyID, rule hit: RuleHit) {
        self.holder = holder
        reason = Reason(.ruleHold, "\(holder): \(hit.told)")
    }
}

extension RuleHit {
    /// Which rule, why, and who answers for it.
    package var told: String { "\(book)/\(rule): \(reason) (\(owner))" }
}
