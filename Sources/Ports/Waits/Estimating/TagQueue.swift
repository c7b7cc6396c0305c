/// How many tags stand in the queue of each lane now.
///
/// A tag's lane is known only at primary. A tag that has been in the queue for longer than trucks
/// of the fast lane wait is in the other one, or has turned back; the rest is shared out as the
/// trucks were that joined some time ago and are all known by now.
struct TagQueue {
    /// Trucks turned back after the first reader, in the pilots' experience a few of a hundred.
    private static let ghostShare = 0.03
    /// How much longer than its lane's wait a tag may be in the queue before it is thought gone.
    private static let slack = 60.0
    /// The shares are those of two hours' arrivals.
    private static let shareWindow = 7_200.0
    /// Before anything is known: the share of the fast lane at the reference port, for ten trucks.
    private static let usualFast = 0.35, usualWeight = 10.0
    /// The rate of arrivals is taken over an hour and a half: shorter counts few tags, longer
    /// lags behind the day.
    private static let rateWindow = 5_400.0

    /// Tags of each lane, standard first.
    private(set) var tags: [Double] = [0, 0]
    /// The same from the rate of arrivals alone.
    private(set) var expected: [Double] = [0, 0]

    init(
        _ matched: Matched, passages: ArraySlice<Passage>, waits: [Double], at now: Double,
        offset: Double
    ) {
        let shares = Self.shares(passages, before: now - max(waits[0], waits[1]) - 2 * Self.slack)
        let first = Self.first(matched.arrivals, at: now - Matcher.passageMax)
        let end = Self.first(matched.arrivals, at: now.nextUp)
        for arrival in matched.arrivals[first..<end] where arrival.gone > now {
            let age = now - arrival.at + offset
            var weights = [0.0, 0.0]
            for lane in 0...1 where age <= waits[lane] + Self.slack { weights[lane] = shares[lane] }
            let total = weights[0] + weights[1] + Self.ghostShare
            for lane in 0...1 { tags[lane] += weights[lane] / total }
        }
        let recent = Self.first(matched.arrivals, at: now - Self.rateWindow)
        let rate = Double(end - recent) / Self.rateWindow * (1 - Self.ghostShare)
        for lane in 0...1 { expected[lane] = rate * shares[lane] * max(0, waits[lane]) }
    }

    /// Trucks that are known one by one need no shares: each stands in the lane that it declared,
    /// however long it has been there.
    init(known matched: Matched, at now: Double) {
        for arrival in matched.arrivals.prefix(while: { $0.at <= now }) where arrival.gone > now {
            if let lane = arrival.lane { tags[lane.rawValue] += 1 }
        }
        expected = tags
    }

    private static func shares(_ passages: ArraySlice<Passage>, before late: Double) -> [Double] {
        var counts = [(1 - usualFast) * usualWeight, usualFast * usualWeight]
        // Passages become known in order, and none before it joined.
        for passage in passages.reversed() {
            if passage.known < late - shareWindow { break }
            if passage.joined <= late, passage.joined > late - shareWindow {
                counts[passage.lane.rawValue] += 1
            }
        }
        return counts.map { $0 / (counts[0] + counts[1]) }
    }

    private static func first(_ arrivals: [Arrival], at time: Double) -> Int {
        var low = 0, high = arrivals.count
        while low < high {
            let middle = (low + high) / 2
            if arrivals[middle].at < time { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
