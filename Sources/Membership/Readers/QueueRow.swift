package import Model

/// A membership as the authority sees it: what is next, how soon, and how much it matters.
package struct QueueRow: Sendable {
    package let member: PartyID
    package let name: String
    package let programme: String
    package let entity: String
    package let state: MemberState
    package let tier: Tier?
    package let advised: Tier?
    package let risk: RiskRating
    /// Why the risk is what it is; empty when nothing speaks for more than low.
    package let reasons: [Bilingual]
    package let clock: MemberClock?
    /// The member's own open analysis of an incident that ends first.
    package let analysis: MemberClock?
    /// Something happened that nobody has analysed yet.
    package let hasOpenIncident: Bool
    package let scheduled: LegalDay?
    package let suspendedSince: LegalDay?
}
