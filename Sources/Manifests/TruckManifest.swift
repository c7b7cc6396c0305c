package import JSON
package import Model

/// What a carrier tells customs of a truck before it comes: the trip, what pulls, what is pulled
/// and its seals, the crew, the shipments. People and parties by their codes.
package struct TruckManifest: Hashable, Sendable {
    package var trip: TripID
    package var carrier: PartyID
    /// The port of entry, in the authority's own code.
    package var port: String?
    package var arrival: Instant?
    package var departure: Instant?
    /// The tracker that travels along: no customs form asks for it.
    package var device: DeviceID?
    package var exporter: PartyID?
    package var programme = Programme.none
    package var tractor: TractorID
    package var tractorSeals: [Seal] = []
    package var equipment: [ManifestEquipment] = []
    package var crew: [ManifestCrew] = []
    package var shipments: [ManifestShipment] = []
    /// Border, parties and goods under export rules, in the words of a trip: whoever reads the trip
    /// says what is wrong with them.
    package var trade: [JSONMember] = []

    package init(trip: TripID, carrier: PartyID, tractor: TractorID) {
        self.trip = trip
        self.carrier = carrier
        self.tractor = tractor
    }
}
