/// The record that what others said of a trip was taken out of the ledger: when, by whom, why.
///
/// It keeps the codes by which a late report finds its trip. Without them a report sent again would
/// be taken for news of the trip that the device or trailer served before. It names no person.
package struct Erasure: Hashable, Sendable {
    /// Room for a sentence and the number of a request. It stays for ever, so nobody is told in it.
    package static let reasonMax = 500

    package let at: Instant
    package let by: PartyID
    package let reason: String
    /// How many facts lost their content.
    package let facts: Int
    /// From when on device and equipment belonged to the trip.
    package let from: Instant
    /// Until when, where the trip was known to be over.
    package let until: Instant?
    package let device: DeviceID
    package let equipment: [String]
    /// What it had taken of export licences.
    package let drawn: [LicenceDraw]

    package init(
        at: Instant, by: PartyID, reason: String, facts: Int, from: Instant,
        until: Instant? = nil, device: DeviceID, equipment: [String], drawn: [LicenceDraw] = []
    ) {
        self.at = at
        self.by = by
        self.reason = reason
        self.facts = facts
        self.from = from
        self.until = until
        self.device = device
        self.equipment = equipment
        self.drawn = drawn
    }

    package init(
        of trip: Trip, until: Instant? = nil, at: Instant, by: PartyID, reason: String, facts: Int,
        drawn: [LicenceDraw] = []
    ) {
        self.init(
            at: at, by: by, reason: reason, facts: facts,
            from: trip.departure - Trip.preparation, until: until, device: trip.device,
            equipment: [trip.trailer.description]
                + (trip.container.map { [$0.description] } ?? []), drawn: drawn)
    }
}
