/// A share with the range in which the true one lies in 95 of 100 such measurements.
package struct RateInterval: Hashable, Sendable {
    /// The standard normal's 97.5 % point.
    static let z = 1.959964

    package let rate: Double
    package let low: Double
    package let high: Double

    /// Wilson's interval: it holds with few findings and with none. `size` need not be whole;
    /// unequal chances count for fewer than there are.
    package init(found: Double, of size: Double) {
        precondition(size > 0, "a share of nothing is not known")
        let rate = min(max(found / size, 0), 1), z2 = Self.z * Self.z
        let middle = (rate + z2 / (2 * size)) / (1 + z2 / size)
        let half =
            Self.z / (1 + z2 / size)
            * (rate * (1 - rate) / size + z2 / (4 * size * size)).squareRoot()
        self.rate = rate
        low = rate == 0 ? 0 : max(0, middle - half)
        high = rate == 1 ? 1 : min(1, middle + half)
    }

    init(rate: Double, low: Double, high: Double) {
        self.rate = rate
        self.low = low
        self.high = high
    }
}

/// How many times as large one share is as another, from the intervals of both (Donner and Zou,
/// Statistical Methods in Medical Research 21, 2012).
package struct RatioInterval: Hashable, Sendable {
    /// nil where the lower share is measured as zero: then only `low` is known.
    package let ratio: Double?
    package let low: Double
    package let high: Double?

    package init(_ one: RateInterval, over other: RateInterval) {
        let product = one.rate * other.rate
        let lowRoot =
            product * product
            - one.low * other.high * (2 * one.rate - one.low) * (2 * other.rate - other.high)
        let lowUnder = other.high * (2 * other.rate - other.high)
        low = Self.limit(product, -lowRoot.magnitudeRoot, over: lowUnder) ?? 0
        ratio = other.rate > 0 ? one.rate / other.rate : nil
        let highRoot =
            product * product
            - one.high * other.low * (2 * one.rate - one.high) * (2 * other.rate - other.low)
        let highUnder = other.low * (2 * other.rate - other.low)
        high = Self.limit(product, highRoot.magnitudeRoot, over: highUnder)
    }

    private static func limit(_ product: Double, _ root: Double, over under: Double) -> Double? {
        // A zero more, so that none is below itself.
        under == 0 ? nil : max(0, (product + root) / under) + 0
    }
}

extension Double {
    /// Rounding may leave a zero just below itself.
    fileprivate var magnitudeRoot: Double { Swift.max(0, self).squareRoot() }
}
