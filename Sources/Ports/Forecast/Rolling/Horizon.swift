/// Walks through a panel and forecasts at every point so many points ahead, knowing only what was
/// known there. The same walk makes the forecast of now and the evaluation of the past, so neither
/// can know more than the other. In a short panel the horizons beside it teach it too.
struct Horizon {
    /// How much of the features' own spread is added to it, in the cautious regression.
    private static let cautious = 0.2
    /// The bold one is held back as by so many examples that say nothing: less, the more is known.
    private static let boldExamples = 100.0
    /// Long series teach little from one point to the next.
    private static let fittings = 400
    /// A regression of fewer examples is chance.
    private static let examplesLeast = 30
    /// Older examples are from another season.
    private static let examplesMax = 4_000

    private let panel: Panel
    private let ahead: Int
    /// The horizon and those beside it.
    private let lags: ClosedRange<Int>
    private let refitEvery: Int
    private let isNonNegative: Bool
    private var slots: [SlotMeans]
    private var blends: [Blend]
    private var changes: UsualChange
    private var strong = Ridge(penalty: cautious, count: Features.strongCount)
    private var wide = Ridge(penalty: cautious, count: Features.count)
    private var examples: [Ridge.Example] = []
    private var council: Council
    private var interval = Interval()
    private var bounds: (low: Double, high: Double)
    /// What was said of a point, by the point's place in a lap of the longest lag.
    private var due: [[Opinion]]
    private(set) var settled: [Settled] = []
    private(set) var newest: [Prediction] = []

    init(_ panel: Panel, ahead: Int, neighbours: Int) {
        self.panel = panel
        self.ahead = ahead
        lags = max(1, ahead - neighbours)...(ahead + min(neighbours, ahead - 1))
        isNonNegative = panel.isNonNegative
        let series = panel.names.count
        slots = Array(repeating: SlotMeans(period: panel.climatePeriod), count: series)
        blends = Array(repeating: Blend(), count: series)
        changes = UsualChange(series: series)
        council = Council(series: series)
        due = Array(repeating: [], count: lags.upperBound + 1)
        bounds = interval.bounds
        refitEvery = max(1, panel.count / Self.fittings)
    }

    /// From the first point to the last.
    mutating func walk() {
        for point in 0..<panel.count {
            learnChanges(at: point)
            settle(at: point)
            for series in panel.names.indices {
                slots[series].learn(panel.values[series][point], at: point)
            }
            if point % refitEvery == 0 || point == panel.count - 1 { fit() }
            speak(at: point)
        }
    }

    private mutating func learnChanges(at point: Int) {
        for series in panel.names.indices {
            let value = panel.values[series][point]
            guard !value.isNaN else { continue }
            for lag in lags where lag <= point {
                let before = panel.values[series][point - lag]
                if !before.isNaN { changes.learn(value - before, of: series) }
            }
        }
    }

    private mutating func settle(at point: Int) {
        let said = due[point % due.count]
        due[point % due.count] = []
        var heard: [(series: Int, errors: [Double])] = []
        for opinion in said {
            let value = panel.values[opinion.series][point]
            guard !value.isNaN else { continue }
            heard.append(
                (opinion.series, opinion.members.map { abs($0 - value) / opinion.scale }))
            let before = panel.values[opinion.series][opinion.origin]
            examples.append(
                Ridge.Example(features: opinion.features, target: (value - before) / opinion.scale))
            if let forecast = opinion.forecast { settle(forecast, opinion, value) }
        }
        if examples.count > 2 * Self.examplesMax {
            examples.removeFirst(examples.count - Self.examplesMax)
        }
        council.learn(heard)
    }

    private mutating func settle(_ forecast: Prediction, _ opinion: Opinion, _ value: Double) {
        settled.append(Settled(forecast: forecast, value: value))
        interval.learn(
            error: (value - forecast.value) / opinion.scale,
            wasInside: forecast.low <= value && value <= forecast.high)
        if let departure = opinion.departure {
            blends[opinion.series].learn(
                departure: departure, later: value - forecast.climatology)
        }
    }

    private mutating func fit() {
        bounds = interval.bounds
        guard examples.count >= Self.examplesLeast else { return }
        let recent = examples.suffix(Self.examplesMax)
        strong.fit(recent)
        wide.penalty = min(Self.cautious, Self.boldExamples / Double(recent.count))
        wide.fit(recent)
    }

    private mutating func speak(at point: Int) {
        newest.removeAll { panel.values[$0.series][point].isNaN == false }
        let least = changes.least
        for series in panel.names.indices {
            guard !panel.values[series][point].isNaN,
                let usual = changes.usual(of: series)
            else { continue }
            let weights = council.weights(of: series)
            for lag in lags {
                var opinion = self.opinion(
                    of: series, at: point, lag: lag, scale: max(usual, least))
                if lag == ahead {
                    let forecast = self.forecast(opinion, weights)
                    newest.append(forecast)
                    opinion.forecast = forecast
                }
                due[(point + lag) % due.count].append(opinion)
            }
        }
    }

    /// What every member says at a point of the value so many points later.
    private func opinion(of series: Int, at point: Int, lag: Int, scale: Double) -> Opinion {
        let now = panel.values[series][point]
        let features = Features(
            panel.values[series], at: point, ahead: lag, slots[series], period: panel.period,
            week: panel.week
        ).values.map { $0 / scale }
        let here = slots[series].mean(at: point), target = slots[series].mean(at: point + lag)
        let climatology = target ?? now
        let departure = here.map { now - $0 }
        let members = [
            now, climatology, climatology + blends[series].share * (departure ?? 0),
            now + scale * strong.value(features), now + scale * wide.value(features),
        ]
        return Opinion(
            series: series, origin: point, features: features, members: members.map(held),
            scale: scale, climatology: climatology, departure: target == nil ? nil : departure)
    }

    private func forecast(_ opinion: Opinion, _ weights: [Double]) -> Prediction {
        let value = zip(opinion.members, weights).reduce(0) { $0 + $1.0 * $1.1 }
        return Prediction(
            series: opinion.series, origin: opinion.origin, ahead: ahead, value: value,
            low: held(value + bounds.low * opinion.scale),
            high: held(value + bounds.high * opinion.scale), persistence: opinion.members[0],
            climatology: opinion.climatology, blend: opinion.members[2])
    }

    private func held(_ value: Double) -> Double { isNonNegative ? max(0, value) : value }
}
