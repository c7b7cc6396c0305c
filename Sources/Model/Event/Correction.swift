/// A word that an earlier record of the same trip was wrong. A tamper is never one.
package struct Correction: Hashable, Sendable {
    package let at: Instant
    /// The event, as its own sender named it.
    package let corrects: EventKey
    package let reason: String
    /// Who has looked and answers for it; without one only a sender's own harmless records go.
    package let authority: PartyID?

    package init(at: Instant, corrects: EventKey, reason: String, authority: PartyID? = nil) {
        self.at = at
        self.corrects = corrects
        self.reason = reason
        self.authority = authority
    }
}
