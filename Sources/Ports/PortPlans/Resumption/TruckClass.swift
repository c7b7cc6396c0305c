/// Trucks that a rule of priority may treat alike.
package struct TruckClass: Hashable, Sendable {
    package let name: String
    /// Of all trucks, 0 to 1.
    package let share: Double
    /// Whose booths serve it, and at which pace.
    package let lane: String
    /// What an hour of waiting costs its cargo, USD a truck.
    package let lossPerHour: Double
    /// Share that could cross elsewhere: papers, brokers and buyers allow it.
    package let mayDivert: Double

    package init(
        name: String, share: Double, lane: String, lossPerHour: Double = 0, mayDivert: Double = 0
    ) {
        self.name = name
        self.share = share
        self.lane = lane
        self.lossPerHour = lossPerHour
        self.mayDivert = mayDivert
    }
}
