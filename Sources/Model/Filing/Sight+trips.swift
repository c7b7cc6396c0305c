extension Sight {
    /// The single trips and who granted each, in an order that is always the same.
    package var grantsOfTrips: [(trip: TripID, grantor: PartyID)] {
        trips.flatMap { trip, grantors in grantors.map { (trip: trip, grantor: $0) } }
            .sorted { ($0.trip, $0.grantor) < ($1.trip, $1.grantor) }
    }
}
