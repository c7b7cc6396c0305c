/// A word that an earlier record of the same trip was wrong. A tamper is never one.
package struct Correction: Hashable, Sendable {
    package let at: Instant
    /// When the event that was wrong happened, as far as it is said: by it the trip is found.
    package let about: Instant
    /// The event, as its own sender named it.
    package let corrects: EventKey
    /// Who named it so; without it the name is taken in the mouth of anybody on the trip.
    package let saidBy: PartyID?
    package let reason: String
    /// Who has looked and answers for it; without one only a sender's own harmless records go.
    package let authority: PartyID?

    package init(
        at: Instant, about: Instant? = nil, corrects: EventKey, saidBy: PartyID? = nil,
        reason: String, authority: PartyID? = nil
    ) {
        self.at = at
        self.about = about ?? at
        self.corrects = corrects
        self.saidBy = saidBy
        self.reason = reason
        self.authority = authority
    }
}
