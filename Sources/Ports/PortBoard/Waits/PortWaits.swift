package import Model
package import Waits

/// The waits of a port at one moment, with the day that led there: everything a screen says of them.
package struct PortWaits: Sendable {
    /// A quarter of an hour is three points to draw; a truck's wait changes no faster.
    package static let step = 300.0

    /// One lane at one moment.
    package struct Lane: Sendable {
        package let lane: LaneClass
        /// What trucks that reached primary lately have waited; nil: too few to say.
        package let experienced: ExperiencedWait?
        /// What a truck that joins now has to expect; nil: not known.
        package let joiner: Seconds?
        package let method: String
        /// Loads of this node's trips that stand in the queue.
        package let queued: Int
        /// From joining the queue to leaving the port, inspections included.
        package let through: ExperiencedWait?
        /// Loads that reached primary this day.
        package let today: Int
    }

    package struct Point: Sendable {
        package let at: Instant
        package let lanes: [ExperiencedWait?]
        package let joiners: [Seconds?]
    }

    package let at: Instant
    /// Where the day begins on the port's own clock.
    package let day: Instant
    package let lanes: [Lane]
    /// Every so many seconds from the day's first load on; by lane within a point.
    package let today: [Point]
    /// When a load last reached primary, before which nothing is known.
    package let last: Instant?
    package let segment: WaitSegment?

    /// Whether anything can be said of this moment.
    package var isKnown: Bool { lanes.contains { $0.experienced != nil || $0.joiner != nil } }
}
