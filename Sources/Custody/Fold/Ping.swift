import Model

/// A valid position report made ready for the detectors: where it lies on the lane's own plane.
struct Ping: Sendable {
    let witness: Witness
    let point: Flat
    /// The zone that says most about the place, as a number in `lane.zones`.
    let zone: Int?
    let role: Zone.Role?
    /// Metres beyond the edge of the corridor; negative inside it and where there is none.
    let excess: Double
    /// Metres along the corridor.
    let progress: Double?
    let speed: Double?
    let accuracy: Double

    /// Receivers that do not say how sure they are are taken for ordinary ones.
    static let accuracyAssumed = 5.0

    var at: Instant { witness.at }

    /// Metres a report may be off before that says anything.
    var slack: Double { 2 * max(0, accuracy - Self.accuracyAssumed) }
}
