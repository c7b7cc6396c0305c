/// Walks through a panel and forecasts at every point so many points ahead, knowing only what was
/// known there. The same walk makes the forecast of now and the evaluation of the past, so neither
/// can know more than the other.
struct Horizon {
    private struct Pending {
        let forecast: Prediction
        let features: [Double]
        let members: [Double]
        let scale: Double
        let departure: Double?
    }

    /// Persistence, climatology, blend, a cautious regression and a bold one.
    private static let members = 5
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
    /// Of the change that is usual in the middle one of the series.
    private static let leastShare = 0.1
    /// A change is usual after so many have been seen.
    private static let changesLeast = 8

    private let panel: Panel
    private let ahead: Int
    private let refitEvery: Int
    private let isNonNegative: Bool
    private var slots: [SlotMeans]
    private var blends: [Blend]
    private var changes: [(sum: Double, count: Int)]
    private var strong = Ridge(penalty: cautious, count: Features.strongCount)
    private var wide = Ridge(penalty: cautious, count: Features.count)
    private var examples: [Ridge.Example] = []
    private var council = Council(members: members)
    private var interval = Interval()
    private var bounds: (low: Double, high: Double)
    private var pending: [[Pending?]]
    private(set) var settled: [Settled] = []
    private(set) var newest: [Prediction] = []

    init(_ panel: Panel, ahead: Int) {
        self.panel = panel
        self.ahead = ahead
        isNonNegative = panel.isNonNegative
        let series = panel.names.count
        slots = Array(repeating: SlotMeans(period: panel.climatePeriod), count: series)
        blends = Array(repeating: Blend(), count: series)
        changes = Array(repeating: (0, 0), count: series)
        pending = Array(repeating: Array(repeating: nil, count: panel.count), count: series)
        bounds = interval.bounds
        refitEvery = max(1, panel.count / Self.fittings)
    }

    /// From the first point to the last.
    mutating func walk() {
        for point in 0..<panel.count {
            settle(at: point)
            for series in panel.names.indices {
                slots[series].learn(panel.values[series][point], at: point)
            }
            if point % refitEvery == 0 || point == panel.count - 1 { fit() }
            speak(at: point)
        }
    }

    private mutating func settle(at point: Int) {
        let origin = point - ahead
        guard origin >= 0 else { return }
        var errors: [[Double]] = []
        for series in panel.names.indices {
            let value = panel.values[series][point]
            guard !value.isNaN else { continue }
            let before = panel.values[series][origin]
            if !before.isNaN {
                changes[series].sum += abs(value - before)
                changes[series].count += 1
            }
            guard let said = pending[series][origin] else { continue }
            pending[series][origin] = nil
            errors.append(said.members.map { abs($0 - value) / said.scale })
            settled.append(Settled(forecast: said.forecast, value: value))
            let isInside = said.forecast.low <= value && value <= said.forecast.high
            interval.learn(
                error: (value - said.forecast.value) / said.scale, wasInside: isInside)
            examples.append(
                Ridge.Example(features: said.features, target: (value - before) / said.scale))
            if let departure = said.departure {
                blends[series].learn(
                    departure: departure, later: value - said.forecast.climatology)
            }
        }
        if examples.count > 2 * Self.examplesMax {
            examples.removeFirst(examples.count - Self.examplesMax)
        }
        if !errors.isEmpty {
            council.learn(
                (0..<Self.members).map { member in
                    errors.reduce(0) { $0 + $1[member] } / Double(errors.count)
                })
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
        let weights = council.weights
        let least = usualChangeLeast
        for series in panel.names.indices {
            let now = panel.values[series][point]
            guard !now.isNaN, changes[series].count >= Self.changesLeast else { continue }
            let scale = max(changes[series].sum / Double(changes[series].count), least)
            let features = Features(
                panel.values[series], at: point, ahead: ahead, slots[series], period: panel.period,
                week: panel.week
            ).values.map { $0 / scale }
            let here = slots[series].mean(at: point)
            let target = slots[series].mean(at: point + ahead)
            let climatology = target ?? now
            let departure = here.map { now - $0 }
            let blend = climatology + blends[series].share * (departure ?? 0)
            let members = [
                now, climatology, blend, now + scale * strong.value(features),
                now + scale * wide.value(features),
            ].map(held)
            let value = zip(members, weights).reduce(0) { $0 + $1.0 * $1.1 }
            let forecast = Prediction(
                series: series, origin: point, ahead: ahead, value: value,
                low: held(value + bounds.low * scale), high: held(value + bounds.high * scale),
                persistence: now, climatology: climatology, blend: members[2])
            newest.append(forecast)
            pending[series][point] = Pending(
                forecast: forecast, features: features, members: members, scale: scale,
                departure: target == nil ? nil : departure)
        }
    }

    /// A crossing where nothing ever happens has no usual change; measured by it, the first truck
    /// would be an earthquake, and everybody would learn from that.
    private var usualChangeLeast: Double {
        let usual = changes.filter { $0.count >= Self.changesLeast }
            .map { $0.sum / Double($0.count) }.sorted()
        return usual.isEmpty ? 1e-6 : max(usual[usual.count / 2] * Self.leastShare, 1e-6)
    }

    private func held(_ value: Double) -> Double { isNonNegative ? max(0, value) : value }
}

/// A forecast and what came.
struct Settled {
    let forecast: Prediction
    let value: Double
}
