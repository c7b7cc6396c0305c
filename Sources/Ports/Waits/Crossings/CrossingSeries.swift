/// The waits of trucks that are known by their trips, every so many seconds up to a moment: the same
/// estimators as for tags, without what tags need: nobody is recognised, and there is one clock.
package struct CrossingSeries: Sendable {
    /// A day of minutes; the caller chooses a step that keeps below.
    package static let stepsMax = 1_500

    /// At every whole step from the first moment on, and at the last moment itself; by lane.
    package let rows: [WaitRow]

    /// - Parameters:
    ///   - trucks: in any order; those of the hours before the first moment teach.
    ///   - from: the first moment, in the seconds of the trucks, of the roster and of the counts.
    package init(
        _ trucks: [KnownTruck], from: Double, to now: Double, every step: Double,
        roster: Roster? = nil, counts: QueueCounts? = nil
    ) {
        precondition(step > 0 && from <= now, "a series runs forward")
        precondition((now - from) / step <= Double(Self.stepsMax), "a series has a day's steps")
        var clock = WaitClock(Self.matched(trucks), roster: roster, counts: counts)
        var rows: [WaitRow] = []
        var at = from
        while at < now {
            rows += clock.rows(at: at, step: step)
            at += step
        }
        self.rows = rows + clock.rows(at: now, step: step)
    }

    private static func matched(_ trucks: [KnownTruck]) -> Matched {
        var matched = Matched()
        matched.isKnown = true
        matched.passages = trucks.compactMap { truck in
            truck.primary.map {
                Passage(known: $0, joined: truck.joined, primary: $0, lane: truck.lane)
            }
        }
        matched.passages.sort { ($0.known, $0.joined) < ($1.known, $1.joined) }
        matched.arrivals = trucks.map {
            Arrival(at: $0.joined, lastSeen: $0.joined, gone: $0.gone, lane: $0.lane)
        }
        matched.arrivals.sort { ($0.at, $0.gone) < ($1.at, $1.gone) }
        for lane in LaneClass.allCases {
            matched.departures[lane.rawValue] = matched.passages.filter { $0.lane == lane }
                .map(\.primary)
        }
        return matched
    }
}

extension ExperiencedWait {
    /// The robust estimate by itself, for times of another kind, such as through the whole port.
    ///
    /// - Parameter ended: when each ended and how long it lasted, in seconds, in any order; those
    ///   that ended in the half hour before the moment count.
    package init?(ended: [(at: Double, lasted: Double)], at now: Double) {
        let recent = ended.filter { $0.at <= now && $0.at >= now - RobustWait.window }
            .map { Observation(at: $0.at, wait: $0.lasted) }
        guard let estimate = RobustWait.estimate(recent[...], at: now) else { return nil }
        self = estimate
    }
}
