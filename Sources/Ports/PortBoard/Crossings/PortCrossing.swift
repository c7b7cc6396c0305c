package import Model
package import Waits

/// How far one load has come at the port, and in which lane it queues: all that the port's board has
/// of it. No party, no device, no place, and nothing of what was found or decided.
package struct PortCrossing: Hashable, Sendable {
    package let trip: TripID
    package let lane: LaneClass
    package let queued: Instant?
    package let atPrimary: Instant?
    package let crossed: Instant?
    package let lastHeard: Instant

    package init(
        trip: TripID, isFast: Bool, queued: Instant?, atPrimary: Instant?, crossed: Instant?,
        lastHeard: Instant
    ) {
        self.trip = trip
        lane = isFast ? .fast : .standard
        self.queued = queued
        self.atPrimary = atPrimary
        self.crossed = crossed
        self.lastHeard = lastHeard
    }

    /// From joining the queue to primary; a load that nobody saw join has none.
    var waited: Seconds? {
        guard let queued, let atPrimary, atPrimary >= queued else { return nil }
        return atPrimary - queued
    }

    /// When it was last somewhere at the port.
    var moment: Instant? { [queued, atPrimary, crossed].compactMap(\.self).max() }
}
