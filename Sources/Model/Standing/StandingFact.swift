/// What a programme said of a member, and from when it holds.
package struct StandingFact: Hashable, Sendable {
    package let programme: TrustProgramme
    package let status: StandingStatus
    /// nil speaks for everything the member is certified as.
    package let kind: MemberKind?
    /// 1 to 3 where the programme has tiers.
    package let tier: UInt8?
    package let reason: ReasonClass?
    package let from: Instant
    /// The last moment at which it holds; nil until something else is said.
    package let until: Instant?

    package init(
        _ programme: TrustProgramme, _ status: StandingStatus, from: Instant,
        until: Instant? = nil, kind: MemberKind? = nil, tier: UInt8? = nil,
        reason: ReasonClass? = nil
    ) {
        self.programme = programme
        self.status = status
        self.kind = kind
        self.tier = tier
        self.reason = reason
        self.from = from
        self.until = until
    }
}
