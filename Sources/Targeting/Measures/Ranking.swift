/// How well scores put what was found before what was not.
///
/// Precision and its kin look at the first `floor(rows × share)` rows by falling score; equal
/// scores keep the order of the file, so that nobody can improve a figure by how ties fall.
package struct Ranking: Sendable {
    /// The shares that the field publishes: 1, 2, 5 and 10 rows of a hundred.
    package static let shares = [0.01, 0.02, 0.05, 0.10]

    package struct Cut: Hashable, Sendable {
        package let share: Double
        package let rows: Int
        package let precision: Double
        package let recall: Double
        /// Share of all revenue that was found; nil when nobody told the revenue.
        package let revenue: Double?
    }

    package let count: Int
    package let found: Int
    private let order: [Int]
    private let scores: [Float]
    private let labels: [UInt8]

    package init(scores: [Float], labels: [UInt8]) {
        precondition(scores.count == labels.count, "every row has a score and a label")
        self.scores = scores
        self.labels = labels
        count = scores.count
        found = labels.count { $0 == 1 }
        order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
    }

    package var base: Double { count == 0 ? 0 : Double(found) / Double(count) }

    /// Chance that a row with a finding stands before one without; ties count half. nil when
    /// there is none of one kind.
    package var auc: Double? {
        let clean = count - found
        guard found > 0, clean > 0 else { return nil }
        var ranks = 0.0, at = 0
        while at < count {
            var end = at
            while end < count, scores[order[end]] == scores[order[at]] { end += 1 }
            let middle = Double(count) - Double(at + end - 1) / 2
            ranks += middle * Double(order[at..<end].count { labels[$0] == 1 })
            at = end
        }
        let least = Double(found) * Double(found + 1) / 2
        return (ranks - least) / (Double(found) * Double(clean))
    }

    package func cut(_ share: Double, revenue: [Double]? = nil) -> Cut {
        let rows = Int((Double(count) * share).rounded(.down))
        let picked = order.prefix(rows)
        let hits = picked.count { labels[$0] == 1 }
        var gained: Double?
        if let revenue {
            let whole = labels.indices.reduce(0.0) { $0 + (labels[$1] == 1 ? revenue[$1] : 0) }
            let got = picked.reduce(0.0) { $0 + (labels[$1] == 1 ? revenue[$1] : 0) }
            gained = whole > 0 ? got / whole : nil
        }
        return Cut(
            share: share, rows: rows, precision: rows == 0 ? 0 : Double(hits) / Double(rows),
            recall: found == 0 ? 0 : Double(hits) / Double(found), revenue: gained)
    }

    /// Harmonic mean of precision and recall when everything at or above a score is examined.
    package func f1(at threshold: Float) -> Double {
        var picked = 0, hits = 0
        for row in 0..<count where scores[row] >= threshold {
            picked += 1
            hits += labels[row] == 1 ? 1 : 0
        }
        return picked + found == 0 ? 0 : 2 * Double(hits) / Double(picked + found)
    }

    /// The score at which F1 is highest, and that F1.
    package var bestF1: (threshold: Float, f1: Double) {
        var best: (threshold: Float, f1: Double) = (.infinity, 0)
        var hits = 0
        for (place, row) in order.enumerated() {
            hits += labels[row] == 1 ? 1 : 0
            let isLastOfScore = place + 1 == count || scores[order[place + 1]] != scores[row]
            let f1 = 2 * Double(hits) / Double(place + 1 + found)
            if isLastOfScore, f1 > best.f1 { best = (scores[row], f1) }
        }
        return best
    }
}
