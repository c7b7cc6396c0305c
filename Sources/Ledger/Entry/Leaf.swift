package import Model

/// The small envelope that is hashed into the tree: what a fact is, never what it says.
///
/// Invariant: nothing in it can be erased, so nothing in it may be personal. The payload is
/// present only as a salted commitment, and can go without breaking a proof.
package struct Leaf: Hashable, Sendable {
    package let kind: Event.Kind
    package let occurred: Instant
    package let received: Instant
    package let commitment: MerkleHash
    package let sender: PartyID
    package let trip: TripID
    /// The fact's number within its trip, from 0.
    package let ordinal: UInt32
    /// The fact before it on the same trip. Ordinal and link together show what was left out.
    package let previous: LedgerIndex?

    package init(
        kind: Event.Kind, occurred: Instant, received: Instant, commitment: MerkleHash,
        sender: PartyID, trip: TripID, ordinal: UInt32, previous: LedgerIndex?
    ) {
        precondition(
            (ordinal == 0) == (previous == nil), "only a trip's first fact has none before")
        self.kind = kind
        self.occurred = occurred
        self.received = received
        self.commitment = commitment
        self.sender = sender
        self.trip = trip
        self.ordinal = ordinal
        self.previous = previous
    }
}
