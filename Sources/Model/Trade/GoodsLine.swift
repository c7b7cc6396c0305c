/// Goods of one number of the export tariff, by which the threshold of the filing counts.
package struct GoodsLine: Hashable, Sendable {
    package let scheduleB: String
    /// Whole US cents.
    package let cents: Int64

    /// Ten trillion dollars: no sale comes near, and a hundred times it still fits.
    package static let centsMax: Int64 = 1_000_000_000_000_000

    package init(scheduleB: String, cents: Int64) {
        self.scheduleB = scheduleB
        self.cents = cents
    }
}
