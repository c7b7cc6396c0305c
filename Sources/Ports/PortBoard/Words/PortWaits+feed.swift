package import BorderFeed
import Model
import Waits

extension PortWaits {
    private static let unknown = "Queue of the lane", unknownEnd = "Primary inspection"

    /// Our waits in the form of the public feed: what a truck has to expect that joins now, where it
    /// is known, else what the last ones waited.
    package func feed(
        of crossing: OwnCrossing, notice: String = ""
    ) throws(FeedFlaw) -> BorderSnapshot {
        let measured = lanes.map { lane in
            OwnCrossing.Measured(
                lane: lane.lane == .fast ? .fast : .standard, at: at,
                waitSeconds: lane.joiner?.value ?? lane.experienced?.p50)
        }
        return try crossing.snapshot(
            at: at, measured, from: segment?.segment.from ?? Self.unknown,
            to: segment?.segment.to ?? Self.unknownEnd, notice: notice)
    }
}
