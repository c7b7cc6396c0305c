/// Which simulated days serve what, so that no roster is judged on days it was made for.
package enum StaffingDays {
    /// The search: enough that a tenth of an hour's trucks is known to about one in a hundred.
    static let search = 0..<300
    /// The first of them, for a roster that is nearly right at a quarter of the cost.
    static let rough = 0..<75
    /// Between search and verdict: where an hour fails here, the search is told to be stricter.
    static let check = 1_000_000..<1_001_500
    /// The verdict. Each further round takes days that nobody has seen.
    package static func fresh(round: Int) -> Range<Int> {
        let first = 2_000_000 + round * freshCount
        return first..<first + freshCount
    }
    package static let freshCount = 1_500
    /// Days in a batch; the spread between batches gives the confidence.
    package static let batch = 100
    /// Of Student's t with 14 degrees of freedom, two-sided 95 %: there are 15 batches.
    static let t95 = 2.145
    /// The share of an hour's trucks that may wait longer than the target.
    static let lateShare = 0.1

    static func batches(_ days: Range<Int>) -> [Range<Int>] {
        stride(from: days.lowerBound, to: days.upperBound, by: batch).map {
            $0..<min(days.upperBound, $0 + batch)
        }
    }
}
