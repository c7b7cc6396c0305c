package import Model

/// Whose open loads are to be judged anew after something was filed.
package struct Stirred: Hashable, Sendable {
    package var trips: Set<TripID>
    package var parties: Set<PartyID>
    /// Every load under way: a rule that holds for all.
    package var isAll: Bool

    package init(
        trips: Set<TripID> = [], parties: Set<PartyID> = [], isAll: Bool = false
    ) {
        self.trips = trips
        self.parties = parties
        self.isAll = isAll
    }

    package static let none = Stirred()
}
