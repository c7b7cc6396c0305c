/// How far off the forecasts of one horizon were, and so how far off the next may be: the tenth and
/// ninetieth percentile of past errors, set wider or narrower until eight of ten lie within
/// (adaptive conformal inference, Gibbs and Candès 2021).
struct Interval {
    private static let wantedMiss = 0.2
    /// So many errors are remembered: enough for a percentile, few enough to follow a season.
    private static let memory = 600
    /// How fast the aim is corrected by each miss or hit: a season that turns wild is followed within
    /// a few dozen forecasts.
    private static let pace = 0.03
    /// Fewer errors give no percentile; the interval is then as wide as twice a usual change.
    private static let leastCount = 20

    /// In units of the series' usual change, in order of happening.
    private var errors: [Double] = []
    private var miss = wantedMiss

    /// In the same units, around the forecast.
    var bounds: (low: Double, high: Double) {
        guard errors.count >= Self.leastCount else { return (-2, 2) }
        let sorted = errors.sorted()
        return (Self.quantile(sorted, miss / 2), Self.quantile(sorted, 1 - miss / 2))
    }

    mutating func learn(error: Double, wasInside: Bool) {
        if errors.count >= Self.leastCount {
            let correction = Self.pace * (Self.wantedMiss - (wasInside ? 0 : 1))
            miss = min(max(miss + correction, 0.02), 0.6)
        }
        errors.append(error)
        if errors.count > Self.memory { errors.removeFirst() }
    }

    private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
        let place = share * Double(sorted.count - 1)
        let low = Int(place), high = min(low + 1, sorted.count - 1)
        return sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low))
    }
}
