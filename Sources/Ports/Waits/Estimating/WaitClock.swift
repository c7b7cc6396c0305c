/// Walks through a day of matched reads and estimates at each step.
struct WaitClock {
    private let matched: Matched
    private let roster: Roster?
    private let queueCounts: QueueCounts?
    private(set) var offset = ClockOffset()
    /// Passages so far, by lane.
    private(set) var counts = [0, 0]

    private var known = 0
    /// By lane: primary time and uncorrected duration; the window begins at `starts`.
    private var observations: [[Observation]] = [[], []]
    private var starts = [0, 0]
    private var paces: [ServicePace]
    private var waits = [0.0, 0.0]

    init(_ matched: Matched, roster: Roster?, counts: QueueCounts?) {
        self.matched = matched
        self.roster = roster
        queueCounts = counts
        let service = roster?.service ?? Roster.usualService
        paces = service.map(ServicePace.init(service:))
    }

    mutating func rows(at now: Double, step: Double) -> [WaitRow] {
        learn(until: now)
        let waits = LaneClass.allCases.map { experienced($0, at: now) }
        for (lane, wait) in waits.enumerated() { self.waits[lane] = wait?.mean ?? self.waits[lane] }
        let queue =
            matched.isKnown
            ? TagQueue(known: matched, at: now)
            : TagQueue(
                matched, passages: matched.passages[..<known], waits: self.waits, at: now,
                offset: offset.value)
        let isCensored = Censoring.isCensored(matched.arrivals, at: now)
        return LaneClass.allCases.map { lane in
            let plan = roster?.plan(of: lane, knownAt: now)
            let wait = waits[lane.rawValue]
            paces[lane.rawValue].learn(
                wait: wait?.mean, boothSeconds: plan?.boothSeconds(from: now - step, to: now),
                departures: departures(lane, from: now - step, to: now))
            let joiner = joiner(lane, wait: wait, queue, plan, at: now)
            let method = [
                wait.map { _ in "mad-exp" }, joiner?.methodName(isKnown: matched.isKnown),
            ]
            return WaitRow(
                at: now, lane: lane, experienced: wait, joiner: joiner?.seconds,
                method: method.compactMap(\.self).joined(separator: ";"), isCensored: isCensored)
        }
    }

    private mutating func learn(until now: Double) {
        while known < matched.passages.count, matched.passages[known].known <= now {
            let passage = matched.passages[known]
            if !matched.isKnown { offset.learn(passage) }
            counts[passage.lane.rawValue] += 1
            observations[passage.lane.rawValue].append(
                Observation(at: passage.primary, wait: passage.duration))
            known += 1
        }
    }

    private mutating func experienced(_ lane: LaneClass, at now: Double) -> ExperiencedWait? {
        let all = observations[lane.rawValue]
        var start = starts[lane.rawValue]
        while start < all.count, all[start].at < now - RobustWait.window { start += 1 }
        starts[lane.rawValue] = start
        let offset = offset.value
        let window = all[start...].map { Observation(at: $0.at, wait: max(0, $0.wait - offset)) }
        return RobustWait.estimate(window[...], at: now)
    }

    private func joiner(
        _ lane: LaneClass, wait: ExperiencedWait?, _ queue: TagQueue, _ plan: BoothPlan?,
        at now: Double
    ) -> JoinerWait? {
        if let plan, let roster, let waiting = queueCounts?.newest(of: lane, at: now) {
            let service = roster.service[lane.rawValue]
            return .fromCounts(waiting, service: service, plan: plan, at: now)
        }
        // Without trucks recognised lately the tags in the queue mean nothing: a reader is out. A
        // truck that is known to stand there does stand there, also before a closed booth.
        guard wait != nil || matched.isKnown else { return nil }
        if let plan {
            return .fromTags(queue, lane, pace: paces[lane.rawValue].value, plan: plan, at: now)
        }
        guard let wait else { return nil }
        let departures = departures(lane, from: now - JoinerWait.paceWindow, to: now)
        return .fromTagsAlone(queue, lane, wait: wait.mean, departures: departures)
    }

    /// After one moment, up to another.
    private func departures(_ lane: LaneClass, from: Double, to: Double) -> Int {
        let times = matched.departures[lane.rawValue]
        func after(_ time: Double) -> Int {
            var low = 0, high = times.count
            while low < high {
                let middle = (low + high) / 2
                if times[middle] <= time { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return after(to) - after(from)
    }
}
