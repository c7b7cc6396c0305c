package import Declarations

/// Turns declarations into features, each by what was known before its own day.
///
/// A row's features depend on the history and on the row, never on the rows around it: so the
/// order of a file, and whatever is declared later, change nothing.
package struct FeatureMaker: Sendable {
    /// A share is pulled towards the overall one as if so many average declarations had been seen
    /// before; ten is what the public measurements used (docs/guides/risk-model.md).
    package static let smoothing = 10.0
    /// The overall share before anything is known: one in five, as strong as ten declarations.
    private static let priorFound = 2.0, priorSeen = 10.0

    private struct Column {
        let key: ProfileKey
        let tally: Tally
        let ratePlace: Int?
        let seenPlace: Int?
    }

    private struct CircleColumn {
        let slot: Int
        let tally: Tally
        let place: Int
    }

    package let features: [Feature]
    /// Results arrive late: what was found within so many days before a declaration is not used.
    package let delayDays: Int32
    private let history: History
    private let overall: Tally
    private let overallKey: UInt64
    private var columns: [Column] = []
    private var circles: [CircleColumn] = []
    private let numbers: [(place: Int, feature: Feature)]
    private let copies: Column?
    private let rateSlot = Field.dutyRate.slot

    package init(_ history: History, features: [Feature], delayDays: Int = 0) {
        self.history = history
        self.features = features
        self.delayDays = Int32(delayDays)
        overall = history.profiles[.everything] ?? Tally([])
        overallKey = overall.keys.first ?? 0
        let places = Dictionary(
            uniqueKeysWithValues: features.enumerated().map { ($0.element, $0.offset) })
        for profile in Profile.allCases {
            let rate = places[.rate(profile)], seen = places[.seen(profile)]
            guard rate != nil || seen != nil else { continue }
            columns.append(Self.column(history, profile, rate, seen))
        }
        for circle in History.Circle.allCases {
            guard let place = places[.circle(circle)] else { continue }
            let tally = history.circles[circle] ?? Tally([])
            circles.append(CircleColumn(slot: circle.owner.slot, tally: tally, place: place))
        }
        numbers = features.enumerated().compactMap { place, feature in
            switch feature {
            case .rate, .seen, .circle: nil
            default: (place, feature)
            }
        }
        copies = history.profiles[.copy].map { _ in Self.column(history, .copy, nil, nil) }
    }

    private static func column(
        _ history: History, _ profile: Profile, _ rate: Int?, _ seen: Int?
    ) -> Column {
        let parts = profile.parts(in: history.fields) ?? []
        return Column(
            key: ProfileKey(profile, parts: parts), tally: history.profiles[profile] ?? Tally([]),
            ratePlace: rate, seenPlace: seen)
    }

    package func make(_ batch: DeclarationBatch) -> FeatureMatrix {
        var matrix = FeatureMatrix(width: features.count)
        matrix.values = [Float](repeating: .nan, count: batch.count * features.count)
        for row in 0..<batch.count { fill(&matrix.values, row * features.count, batch, row) }
        return matrix
    }

    /// The features of one declaration alone.
    package func row(_ batch: DeclarationBatch, _ row: Int) -> [Float] {
        var values = [Float](repeating: .nan, count: features.count)
        fill(&values, 0, batch, row)
        return values
    }

    /// How many of the declarations learnt from, of whatever day, are copies of this one.
    package func copies(of batch: DeclarationBatch, _ row: Int) -> Int {
        guard let copies, let key = copies.key.of(batch, row) else { return 0 }
        return Int(copies.tally.before(.max, key).seen)
    }

    private func fill(
        _ out: inout [Float], _ start: Int, _ batch: DeclarationBatch, _ row: Int
    ) {
        let day = batch.days[row] - delayDays
        let known = overall.before(day, overallKey)
        let share =
            (Double(known.found) + Self.priorFound) / (Double(known.seen) + Self.priorSeen)
        for column in columns {
            guard let key = column.key.of(batch, row) else { continue }
            let count = column.tally.before(day, key)
            if let place = column.ratePlace {
                let found = Double(count.found) + Self.smoothing * share
                out[start + place] = Float(found / (Double(count.seen) + Self.smoothing))
            }
            if let place = column.seenPlace { out[start + place] = Float(count.seen) }
        }
        for circle in circles {
            let code = batch.codes[circle.slot][row]
            guard code != 0 else { continue }
            out[start + circle.place] = Float(circle.tally.before(day, code).seen)
        }
        fillNumbers(&out, start, batch, row, day)
    }

    private func fillNumbers(
        _ out: inout [Float], _ start: Int, _ batch: DeclarationBatch, _ row: Int, _ day: Int32
    ) {
        let mass = Measure.mass(batch, row), value = Measure.value(batch, row)
        let key = Measure.subheading(batch, row)
        let price = Measure.logPrice(batch, row)
        let prices = history.prices.deviation(of: price, key, before: day)
        let masses = history.masses.deviation(of: Measure.logMass(batch, row), key, before: day)
        for (place, feature) in numbers {
            let figure: Double
            switch feature {
            case .goods: figure = Double(key)
            case .netMass: figure = mass
            case .value: figure = value
            case .price: figure = mass > 0 && value > 0 ? value / mass : .nan
            case .dutyRate: figure = batch.numbers[rateSlot][row]
            case .dutyAtStake: figure = value * batch.numbers[rateSlot][row] / 100
            case .priceDifference: figure = prices.0
            case .priceDeviation: figure = prices.1
            case .massDifference: figure = masses.0
            case .massDeviation: figure = masses.1
            case .rate, .seen, .circle: continue
            }
            out[start + place] = Float(figure)
        }
    }
}
