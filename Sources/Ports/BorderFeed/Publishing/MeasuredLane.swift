/// What we measured at a crossing, to be published in the form of the feed.
package struct MeasuredLane: Sendable {
    package enum Lane: String, Sendable {
        case standard = "standard_lanes"
        case fast = "FAST_lanes"
    }

    package let lane: Lane
    /// Minutes after the port's midnight.
    package let at: Int
    /// nil: too few trucks were recognised; published as pending, never as zero.
    package let waitSeconds: Double?
    package let lanesOpen: Int?

    package init(lane: Lane, at: Int, waitSeconds: Double?, lanesOpen: Int? = nil) {
        self.lane = lane
        self.at = at
        self.waitSeconds = waitSeconds
        self.lanesOpen = lanesOpen
    }
}

extension BorderSnapshot {
    /// The feed says `delay` from here on; below it says `no delay` with the minutes beside it.
    private static let delayLeast = 10

    /// Puts measurements in the place of what the snapshot says of a crossing's commercial lanes.
    package mutating func publish(
        _ measurements: [MeasuredLane], at number: PortNumber, method: String, from: String,
        to: String
    ) throws(FeedFlaw) {
        guard let place = crossings.firstIndex(where: { $0.number.six == number.six }) else {
            throw FeedFlaw("the feed has no crossing \(number); take the number from its own list.")
        }
        guard let group = crossings[place].groups.firstIndex(where: { $0.kind == .commercial })
        else {
            return
        }
        let clock = crossings[place].clock
        crossings[place].groups[group].automation = method
        crossings[place].groups[group].segmentFrom = from
        crossings[place].groups[group].segmentTo = to
        for measurement in measurements {
            let old = crossings[place].groups[group].lanes.firstIndex {
                $0.key.lowercased() == measurement.lane.rawValue.lowercased()
            }
            guard let old else { continue }
            // No measurement of a lane that a crossing does not have does not make it one.
            guard
                measurement.waitSeconds != nil
                    || crossings[place].groups[group].lanes[old].state != .notOffered
            else { continue }
            crossings[place].groups[group].lanes[old] = try Self.lane(
                measurement, replacing: crossings[place].groups[group].lanes[old], clock)
        }
    }

    /// Only the crossing of that number, for a node that publishes its own port.
    package mutating func keepOnly(_ number: PortNumber) {
        crossings.removeAll { $0.number.six != number.six }
    }

    private static func lane(
        _ measurement: MeasuredLane, replacing old: FeedLane, _ clock: PortClock
    ) throws(FeedFlaw) -> FeedLane {
        guard let seconds = measurement.waitSeconds else {
            return try FeedLane(
                key: old.key, updateTime: "", operationalStatus: "Update Pending", delayMinutes: "",
                lanesOpen: "", at: clock)
        }
        let minutes = Int((seconds / 60).rounded())
        return try FeedLane(
            key: old.key, updateTime: clock.text(minutes: measurement.at),
            operationalStatus: minutes >= delayLeast ? "delay" : "no delay",
            delayMinutes: String(minutes), lanesOpen: measurement.lanesOpen.map(String.init) ?? "",
            at: clock)
    }
}
