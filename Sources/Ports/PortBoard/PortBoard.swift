package import Model
import Waits

/// The port as a node's own facts show it: who waits in which lane, and how long those waited who got
/// through. A function of where the loads are now, so late reports, corrections and erased trips
/// leave it as if they had always been so.
package struct PortBoard: Sendable {
    /// Twenty days of the reference port; older loads live on in their hours only.
    package static let crossingsMax = 200_000
    /// A load that nobody heard of for so long is not counted in the queue any more: trackers report
    /// every quarter of a minute, and an engine is shut off for less.
    static let silenceMax = Seconds.minutes(30)

    private var crossings: [TripID: PortCrossing] = [:]
    private(set) var hours = HourWaits()
    /// What the port itself filed: booths planned open, trucks counted.
    package private(set) var filings = PortFilings()
    /// Where the wait is measured, by the lane's zones.
    package private(set) var segment: WaitSegment?
    private let crossingsMax: Int
    /// Loads last seen until then live on in their hours only, and would be counted twice.
    private var retired = Instant.distantPast

    package init(crossingsMax: Int = PortBoard.crossingsMax) {
        precondition(crossingsMax > 0, "a board has room for at least one load")
        self.crossingsMax = crossingsMax
    }

    package mutating func follow(_ crossing: PortCrossing) {
        forget(crossing.trip)
        guard let moment = crossing.moment, moment > retired else { return }
        if crossings.count >= crossingsMax { makeRoom() }
        crossings[crossing.trip] = crossing
        hours.count(crossing, by: 1)
    }

    /// As if the trip had never been: an erased one leaves no trace.
    package mutating func forget(_ trip: TripID) {
        guard let old = crossings.removeValue(forKey: trip) else { return }
        hours.count(old, by: -1)
    }

    package mutating func hear(_ filings: PortFilings) { self.filings = filings }

    package mutating func adopt(_ lane: Lane) {
        func name(_ role: Zone.Role) -> String? { lane.zones.first { $0.role == role }?.name }
        guard let queue = name(.queue), let primary = name(.primary) else { return }
        segment = .zones(queue: queue, primary: primary)
    }

    /// The eighth that was seen longest ago goes at once, so that the search is rare. Their hours
    /// keep what they waited.
    private mutating func makeRoom() {
        let old = crossings.values.map { ($0.moment ?? .distantPast, $0.trip) }.sorted { $0 < $1 }
        for (moment, trip) in old.prefix(max(1, crossingsMax / 8)) {
            crossings[trip] = nil
            retired = moment
        }
    }

    /// The loads of a stretch of time, from before it what an estimate learns from.
    func crossings(from: Instant, to: Instant) -> [PortCrossing] {
        crossings.values.filter { crossing in
            guard let moment = crossing.moment, let first = crossing.queued ?? crossing.atPrimary
            else { return false }
            return moment >= from && first <= to
        }.sorted { $0.trip < $1.trip }
    }

    /// When the loads of a lane whose wait is known reached primary, up to a moment, in order.
    func primaryTimes(_ lane: LaneClass, until now: Instant) -> [Instant] {
        crossings.values.compactMap { crossing in
            crossing.lane == lane && crossing.waited != nil ? crossing.atPrimary : nil
        }.filter { $0 <= now }.sorted()
    }

    /// When a load last reached primary, no later than a moment.
    func lastAtPrimary(until now: Instant) -> Instant? {
        crossings.values.compactMap { crossing in
            crossing.waited == nil ? nil : crossing.atPrimary
        }.filter { $0 <= now }.max()
    }
}
