/// The node's own word that what was kept before a trip was declared belongs to that trip.
///
/// Said once, in the commit that declares the trip: from then on the trip's account is its own
/// stream and these places, whatever a later program would make of them.
package struct Adoption: Hashable, Sendable {
    /// What one trip takes in. A load has some dozens of events before it sets out; with more, a
    /// record of this would no longer be read by anybody, and the rest goes on waiting.
    package static let placesMax = 10_000

    package let at: Instant
    /// Where the events stand, in ledger order.
    package let places: [LedgerIndex]

    package init(at: Instant, places: [LedgerIndex]) {
        self.at = at
        self.places = places
    }
}
