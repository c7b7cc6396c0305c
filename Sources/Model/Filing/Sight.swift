/// Whose loads somebody may see besides their own: what others granted, and did not take back.
package struct Sight: Hashable, Sendable {
    /// All of whose loads and captures.
    package private(set) var grantors: Set<PartyID> = []
    /// Single trips, and who granted sight of each: it counts only where the trip is theirs.
    package private(set) var trips: [TripID: Set<PartyID>] = [:]

    package init() {}

    package mutating func add(_ grantor: PartyID, trip: TripID?) {
        guard let trip else {
            grantors.insert(grantor)
            return
        }
        trips[trip, default: []].insert(grantor)
    }

    /// Who granted sight of a trip.
    package func grantors(of trip: TripID) -> Set<PartyID> { grantors.union(trips[trip] ?? []) }
}
