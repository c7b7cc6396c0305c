package import Model

/// A driver's or traveller's membership: programme, outcome, day, class of reason, expiry.
///
/// These five are all that is kept of a person's vetting; the holder is a code.
package struct TravellerCard: Hashable, Sendable {
    package let holder: PartyID
    package let programme: TrustProgramme
    package let outcome: CardOutcome
    package let decided: Instant
    package let expires: Instant?
    package let reason: ReasonClass?

    package init(
        holder: PartyID, programme: TrustProgramme, outcome: CardOutcome, decided: Instant,
        expires: Instant?, reason: ReasonClass?
    ) {
        self.holder = holder
        self.programme = programme
        self.outcome = outcome
        self.decided = decided
        self.expires = expires
        self.reason = reason
    }

    /// A card stands in the register beside its carrier's certificate.
    package var statement: FeedStatement {
        .status(
            holder,
            StandingFact(
                programme, outcome.status, from: decided, until: expires, reason: reason))
    }
}
