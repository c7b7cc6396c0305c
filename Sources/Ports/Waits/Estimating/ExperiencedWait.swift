/// What the trucks that reached primary lately have waited.
package struct ExperiencedWait: Hashable, Sendable {
    package let mean: Double
    package let p10: Double
    package let p50: Double
    package let p90: Double
    /// Passages used.
    package let count: Int
    /// Of the newest of them, in seconds.
    package let age: Double

    /// From fewer trucks, or from longer ago, nothing is said.
    package static let trucksLeast = RobustWait.leastCount
    package static let windowSeconds = RobustWait.window
}

/// One passage as an estimate uses it.
struct Observation {
    let at: Double
    let wait: Double
}

/// The median absolute deviation says who is a detour or another trip, and recent trucks weigh more.
///
/// A filter around its own last value locks at a border: the queue grows by more than the filter
/// allows, and from then on every truck is an outlier. This one looks at the passages alone.
enum RobustWait {
    static let window = 1_800.0
    private static let weightSeconds = 600.0
    /// From the median absolute deviation to the standard deviation of a normal distribution.
    private static let normalScale = 1.4826
    private static let deviations = 3.0
    /// When all trucks pass alike the deviation is nothing; half a minute is no outlier.
    private static let floor = 30.0
    /// The mean of two trucks is an anecdote.
    static let leastCount = 3

    /// Observations of the window before a moment, in any order.
    static func estimate(_ observations: ArraySlice<Observation>, at now: Double)
        -> ExperiencedWait?
    {
        guard observations.count >= leastCount else { return nil }
        let waits = observations.map(\.wait).sorted()
        let middle = median(waits)
        let spread = median(waits.map { abs($0 - middle) }.sorted())
        let most = deviations * (normalScale * spread + floor)
        let kept = observations.filter { abs($0.wait - middle) <= most }
        guard kept.count >= leastCount else { return nil }
        return weighed(kept, at: now)
    }

    private static func weighed(_ kept: [Observation], at now: Double) -> ExperiencedWait {
        let ordered = kept.sorted { ($0.wait, $0.at) < ($1.wait, $1.at) }
        let weights = ordered.map { Exponential.of(-(now - $0.at) / weightSeconds) }
        let total = weights.reduce(0, +)
        let sum = zip(ordered, weights).reduce(0) { $0 + $1.0.wait * $1.1 }
        func quantile(_ share: Double) -> Double {
            var reached = 0.0
            for (observation, weight) in zip(ordered, weights) {
                reached += weight
                if reached >= share * total { return observation.wait }
            }
            return ordered.last?.wait ?? 0
        }
        let newest = kept.map(\.at).max() ?? now
        return ExperiencedWait(
            mean: sum / total, p10: quantile(0.1), p50: quantile(0.5), p90: quantile(0.9),
            count: kept.count, age: now - newest)
    }

    private static func median(_ sorted: [Double]) -> Double {
        (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}
