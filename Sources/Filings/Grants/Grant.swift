package import Model

/// Sight of a party's loads, or of one of its trips, given to another party for a time.
package struct Grant: Hashable, Sendable {
    /// Whose loads; nil: the sender's own.
    package let grantor: PartyID?
    package let to: PartyID
    /// Nil: all of the grantor's loads, and what it captured.
    package let trip: TripID?
    /// Nil: until it is taken back.
    package let until: Instant?
    package let isTakenBack: Bool
}
