/// One truck that is known by its trip: when it joined the queue and when it reached primary, both by
/// the clock of its own device.
package struct KnownTruck: Hashable, Sendable {
    package let lane: LaneClass
    package let joined: Double
    /// nil while it waits, or when nobody said.
    package let primary: Double?
    /// From when on it is no longer counted in the queue, primary or not: nobody hears of it.
    package let gone: Double

    package init(lane: LaneClass, joined: Double, primary: Double?, gone: Double = .infinity) {
        self.lane = lane
        self.joined = joined
        self.primary = primary
        self.gone = primary ?? gone
    }
}
