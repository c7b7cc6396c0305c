#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// Whether scores of now still look like scores of then: the population stability index over
/// tenths of the earlier scores.
package struct ScoreDrift: Sendable {
    /// The field's rule of thumb: from .10 up worth a look, from .25 up another population.
    package static let noticeable = 0.10, large = 0.25
    /// Below this the index is mostly noise: about 9 (1/n + 1/m) of it comes from chance.
    package static let rowsMin = 200
    static let bins = 10

    package let index: Double
    /// What chance alone gives on average with so many rows.
    package let noise: Double

    /// nil with too few scores on either side.
    package init?(before: [Double], after: [Double]) {
        guard before.count >= Self.rowsMin, after.count >= Self.rowsMin else { return nil }
        let sorted = before.sorted()
        let edges = (1..<Self.bins).map { sorted[sorted.count * $0 / Self.bins] }
        let then = Self.shares(before, edges), now = Self.shares(after, edges)
        index = zip(then, now).reduce(0) { $0 + ($1.1 - $1.0) * log($1.1 / $1.0) }
        noise =
            Double(Self.bins - 1) * (1 / Double(before.count) + 1 / Double(after.count))
    }

    /// Half a row more in each, so that an empty tenth has a logarithm.
    private static func shares(_ scores: [Double], _ edges: [Double]) -> [Double] {
        var counts = [Double](repeating: 0.5, count: bins)
        for score in scores {
            var low = 0, high = edges.count
            while low < high {
                let middle = (low + high) / 2
                if edges[middle] <= score { low = middle + 1 } else { high = middle }
            }
            counts[low] += 1
        }
        return counts.map { $0 / (Double(scores.count) + 0.5 * Double(bins)) }
    }
}
