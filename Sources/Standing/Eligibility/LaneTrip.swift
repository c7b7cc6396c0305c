package import Model

/// A load as far as the trusted lane asks about it: who made, moves and imports it.
package struct LaneTrip: Hashable, Sendable {
    package let id: TripID
    package let crossing: LaneRules.Crossing
    package let departure: Instant
    /// The links that are parties: no seal among them.
    package let parties: [LaneLink: PartyID]
    package let seals: [Seal]

    package init(
        id: TripID, crossing: LaneRules.Crossing, departure: Instant,
        parties: [LaneLink: PartyID], seals: [Seal]
    ) {
        self.id = id
        self.crossing = crossing
        self.departure = departure
        self.parties = parties
        self.seals = seals
    }
    /// As a trip declares it; nil where it names no border.
    package init?(_ trip: Trip) {
        guard let border = trip.trade.border else { return nil }
        var parties: [LaneLink: PartyID] = [.driver: PartyID(of: trip.driver)]
        // Where nobody names the manufacturer, the exporter is who packed the load.
        parties[.manufacturer] = trip.trade.manufacturer ?? trip.exporter
        parties[.carrier] = trip.carrier
        parties[.importer] = trip.trade.importer
        self.init(
            id: trip.id, crossing: LaneRules.Crossing(border, trip.trade.direction),
            departure: trip.departure, parties: parties, seals: trip.seals)
    }
}
