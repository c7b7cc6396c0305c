package import Model

/// One line of a side's status feed.
package enum FeedStatement: Hashable, Sendable {
    case status(PartyID, StandingFact)
    /// Two identifiers are one company's, or no longer.
    case link(PartyID, PartyID, isOn: Bool, from: Instant)
    case consent(PartyID, isGiven: Bool, from: Instant)
    /// A side withholds the treatment, from one member or from all, or grants it again.
    case treatment(
        arrangement: String, by: RecognitionSide, member: PartyID?, isSuspended: Bool,
        from: Instant)
}
