package import Model
package import Standing

/// Whose open loads are to be judged anew after something was filed.
package struct Stirred: Hashable, Sendable {
    package var trips: Set<TripID>
    package var parties: Set<PartyID>
    /// Every load under way: a rule that holds for all.
    package var isAll: Bool
    /// What it says of somebody's standing; whose loads that concerns the standings know.
    package var change: StandingChange?

    package init(
        trips: Set<TripID> = [], parties: Set<PartyID> = [], isAll: Bool = false,
        change: StandingChange? = nil
    ) {
        self.trips = trips
        self.parties = parties
        self.isAll = isAll
        self.change = change
    }

    package static let none = Stirred()
}
