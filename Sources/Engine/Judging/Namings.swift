import Model

/// Which trips name whom, so that a word about a party finds its loads.
struct Namings: Sendable {
    private var trips: [PartyID: [TripID]] = [:]

    mutating func add(_ trip: Trip) {
        for member in Self.members(of: trip) { trips[member, default: []].append(trip.id) }
    }

    mutating func remove(_ trip: Trip) {
        for member in Self.members(of: trip) { trips[member]?.removeAll { $0 == trip.id } }
    }

    /// Each once, in an order that is the same at every start.
    func trips(naming members: Set<PartyID>) -> [TripID] {
        Set(members.flatMap { trips[$0] ?? [] }).sorted()
    }

    private static func members(of trip: Trip) -> Set<PartyID> {
        Set(
            [
                trip.exporter, trip.carrier, PartyID(of: trip.driver), trip.trade.manufacturer,
                trip.trade.importer, trip.trade.consignee,
            ].compactMap(\.self))
    }
}
