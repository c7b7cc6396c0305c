/// A month against the month before it, and against the same step of other years: several steps
/// that look like an event are the season.
package struct SeasonalStep: Hashable, Sendable {
    /// Change from the month before, 0.1 for a tenth more.
    package let step: Double
    /// The same months of the years compared with.
    package let low: Double
    package let high: Double
    package let median: Double
    package let years: Int

    /// nil: a month is missing or empty, or there is no year to compare with.
    package init?(_ series: MonthlyTrucks, port: String, month: Int, years: [Int]) {
        func change(_ month: Int) -> Double? {
            guard let now = series.value(port, month), let past = series.value(port, month - 1),
                past > 0
            else { return nil }
            return now / past - 1
        }
        let others = years.compactMap { change($0 * 12 + month % 12) }.sorted()
        guard let step = change(month), let first = others.first, let last = others.last else {
            return nil
        }
        guard step.isFinite, others.allSatisfy(\.isFinite) else { return nil }
        self.step = step
        low = first
        high = last
        let middle = others.count / 2
        median =
            others.count % 2 == 1 ? others[middle] : (others[middle - 1] + others[middle]) / 2
        self.years = others.count
    }

    /// What the season does not explain.
    /// A season in which nothing crossed explains everything.
    package var excess: Double { median > -1 ? (1 + step) / (1 + median) - 1 : 0 }
    package var isBeyondSeason: Bool { step < low || step > high }
}
