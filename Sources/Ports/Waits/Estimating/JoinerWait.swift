/// What a truck that joins the queue now has to expect: a prediction, and told apart from what
/// others have waited, which lags behind by as long as the wait is.
struct JoinerWait {
    /// How it was made; an officer trusts a count more than a share of tags.
    enum Method: String {
        case countsAndRoster = "counts+roster"
        case tagsAndRoster = "tags+roster"
        case tags
    }

    let seconds: Double
    let method: Method

    /// What stands in the place of a tag where trucks are known by their trips.
    func methodName(isKnown: Bool) -> String {
        guard isKnown else { return method.rawValue }
        switch method {
        case .countsAndRoster: return method.rawValue
        case .tagsAndRoster: return "trips+roster"
        case .tags: return "trips"
        }
    }

    /// `N · E[S]` booth-seconds of work stand before the truck; the plan says how long that takes.
    static func fromCounts(_ waiting: Int, service: Double, plan: BoothPlan, at now: Double)
        -> Self?
    {
        plan.wait(from: now, work: Double(waiting) * service).map {
            Self(seconds: $0, method: .countsAndRoster)
        }
    }

    /// Tags in the queue vary by chance, and so does the rate of arrivals; their mean varies less.
    static func fromTags(
        _ queue: TagQueue, _ lane: LaneClass, pace: Double, plan: BoothPlan, at now: Double
    ) -> Self? {
        let tags = (queue.tags[lane.rawValue] + queue.expected[lane.rawValue]) / 2
        return plan.wait(from: now, work: tags * pace).map {
            Self(seconds: $0, method: .tagsAndRoster)
        }
    }

    /// Below this wait the queue is too short to be counted by tags.
    private static let shortWait = 120.0
    static let paceWindow = 1_800.0

    /// Without a roster: half of what trucks waited lately, half of how long the tags in the queue
    /// would take at the pace of the last half hour. Each errs where the other does not: the first
    /// lags, the second does not know that booths open and close.
    static func fromTagsAlone(
        _ queue: TagQueue, _ lane: LaneClass, wait: Double, departures: Int
    ) -> Self? {
        guard wait >= shortWait else { return Self(seconds: wait, method: .tags) }
        let paced = queue.tags[lane.rawValue] / Double(max(departures, 1)) * paceWindow
        // A queue that hardly moves has no pace that a number of minutes could be told from.
        guard paced <= BoothPlan.waitMax else { return nil }
        return Self(seconds: (wait + paced) / 2, method: .tags)
    }
}
