/// How much a series usually changes over a horizon: the unit in which series of different size learn
/// from each other.
struct UsualChange {
    /// Of the change that is usual in the middle one of the series.
    private static let leastShare = 0.1
    /// A change is usual after so many have been seen.
    private static let countLeast = 8
    /// Where nothing ever changed.
    private static let nothing = 1e-6

    private var sums: [Double]
    private var counts: [Int]

    init(series: Int) {
        sums = Array(repeating: 0, count: series)
        counts = Array(repeating: 0, count: series)
    }

    mutating func learn(_ change: Double, of series: Int) {
        sums[series] += abs(change)
        counts[series] += 1
    }

    /// nil: too few were seen.
    func usual(of series: Int) -> Double? {
        counts[series] >= Self.countLeast ? sums[series] / Double(counts[series]) : nil
    }

    /// A crossing where nothing ever happens has no usual change; measured by it, the first truck
    /// would be an earthquake, and everybody would learn from that.
    var least: Double {
        let all = sums.indices.compactMap(usual).sorted()
        return all.isEmpty ? Self.nothing : max(all[all.count / 2] * Self.leastShare, Self.nothing)
    }
}
