/// Climatology: the mean of all values so far at the same time of day or of the week.
struct SlotMeans {
    private var sums: [Double]
    private var counts: [Int]

    init(period: Int) {
        sums = Array(repeating: 0, count: period)
        counts = Array(repeating: 0, count: period)
    }

    mutating func learn(_ value: Double, at point: Int) {
        guard !value.isNaN else { return }
        sums[point % sums.count] += value
        counts[point % sums.count] += 1
    }

    /// nil before the first value of the slot.
    func mean(at point: Int) -> Double? {
        let slot = point % sums.count
        return counts[slot] > 0 ? sums[slot] / Double(counts[slot]) : nil
    }
}
