/// How the forecasts of one horizon did, beside the simple ones on the very same points.
package struct HorizonScore: Sendable {
    package struct Score: Sendable {
        package internal(set) var count = 0
        /// Mean absolute errors, in the units of the series.
        package internal(set) var model = 0.0
        package internal(set) var persistence = 0.0
        package internal(set) var climatology = 0.0
        package internal(set) var blend = 0.0
        /// The share of values within their interval.
        package internal(set) var coverage = 0.0
        /// The mean of the pinball losses of both bounds: what wide intervals and misses cost.
        package internal(set) var pinball = 0.0

        package var best: Double { min(persistence, climatology, blend) }
        package var wins: Bool { model < best }
    }

    package let ahead: Int
    /// By series; count 0 where nothing could be scored.
    package let series: [Score]
    /// The mean over the series that could be scored, each counting alike; coverage over all points.
    package let all: Score

    init(ahead: Int, _ settled: [Settled], series: Int) {
        self.ahead = ahead
        let scores = (0..<series).map { place in
            Self.score(settled.filter { $0.forecast.series == place })
        }
        self.series = scores
        let scored = scores.filter { $0.count > 0 }
        var all = Score()
        all.count = settled.count
        let share = 1 / Double(max(scored.count, 1))
        for score in scored {
            all.model += score.model * share
            all.persistence += score.persistence * share
            all.climatology += score.climatology * share
            all.blend += score.blend * share
            all.pinball += score.pinball * share
            all.coverage += score.coverage * Double(score.count) / Double(max(settled.count, 1))
        }
        self.all = all
    }

    private static func score(_ settled: [Settled]) -> Score {
        var score = Score()
        score.count = settled.count
        guard !settled.isEmpty else { return score }
        let share = 1 / Double(settled.count)
        for one in settled {
            let said = one.forecast
            score.model += abs(said.value - one.value) * share
            score.persistence += abs(said.persistence - one.value) * share
            score.climatology += abs(said.climatology - one.value) * share
            score.blend += abs(said.blend - one.value) * share
            score.coverage += said.low <= one.value && one.value <= said.high ? share : 0
            score.pinball +=
                (pinball(one.value - said.low, 0.1) + pinball(one.value - said.high, 0.9)) / 2
                * share
        }
        return score
    }

    private static func pinball(_ error: Double, _ quantile: Double) -> Double {
        error >= 0 ? quantile * error : (quantile - 1) * error
    }
}
