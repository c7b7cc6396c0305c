#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// Weighs forecasts by how well each has done so far, for each series by itself and with what the
/// others showed. None is trusted for what it is: where the level wanders persistence is hard to
/// beat, where it does not, climatology is.
struct Council {
    /// An error of some hundred forecasts ago counts half.
    private static let fading = 0.995
    /// So steep that a forecast a fifth worse counts a sixth.
    private static let steepness = 10.0
    /// What all series showed counts as so many moments of a series' own: one that is unlike the
    /// others gets its own weights within days.
    private static let sharedMoments = 10.0
    /// Before anything is known, as if for so many moments each had erred by its `expectation`: few
    /// forecasts prove nothing.
    private static let priorMoments = 30.0
    /// Of persistence and the regressions, which begin as persistence; of climatology and blend a
    /// quarter more, since a level that wanders is the rule.
    static let expectation = [1, 1.25, 1.25, 1, 1]

    /// By series and member, in units of the series' usual change.
    private var own: [[Double]]
    private var shared = expectation.map { $0 * priorMoments }
    private var moments = priorMoments

    init(series: Int) {
        own = Array(repeating: Self.expectation.map { _ in 0 }, count: series)
    }

    func weights(of series: Int) -> [Double] {
        let losses = zip(own[series], shared).map { $0 + Self.sharedMoments * $1 / moments }
        let best = losses.min() ?? 0
        let raw = losses.map { pow((best + 1e-9) / ($0 + 1e-9), Self.steepness) }
        let total = raw.reduce(0, +)
        return raw.map { $0 / total }
    }

    /// What came at one moment: of each forecast the series and all members' errors.
    mutating func learn(_ heard: [(series: Int, errors: [Double])]) {
        guard !heard.isEmpty else { return }
        let share = 1 / Double(heard.count)
        for place in shared.indices {
            let mean = heard.reduce(0) { $0 + $1.errors[place] } * share
            shared[place] = shared[place] * Self.fading + mean
        }
        moments = moments * Self.fading + 1
        for one in heard {
            for place in shared.indices {
                own[one.series][place] = own[one.series][place] * Self.fading + one.errors[place]
            }
        }
    }
}
