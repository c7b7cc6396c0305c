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
}
