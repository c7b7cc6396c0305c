/// A figure that a case rests on: its likeliest value, how far it may be off, and who says so.
package struct UncertainValue: Hashable, Sendable {
    package let value: Double
    package let low: Double
    package let high: Double
    package let source: String
    /// Of the figure, not of the day it was read: prices age.
    package let year: Int

    package init(_ value: Double, _ low: Double, _ high: Double, source: String, year: Int) {
        precondition(low <= value && value <= high, "the value lies in its range")
        self.value = value
        self.low = low
        self.high = high
        self.source = source
        self.year = year
    }

    /// A triangular draw: the value is the likeliest, nothing lies outside the range.
    func drawn(_ unit: Double) -> Double {
        let width = high - low
        guard width > 0 else { return value }
        let turn = (value - low) / width
        return unit < turn
            ? low + (unit * width * (value - low)).squareRoot()
            : high - ((1 - unit) * width * (high - value)).squareRoot()
    }
}
