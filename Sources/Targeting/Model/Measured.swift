/// One row of the table that says what a model reached, and on what.
package struct Measured: Sendable, Equatable {
    package let name: String
    package let rows: Int
    package let found: Int
    package let auc: Double?
    /// At 1, 2, 5 and 10 rows of a hundred.
    package let precision: [Double]
    package let recall: [Double]
    package let f1: Double

    package init(name: String, ranking: Ranking, f1: Double? = nil) {
        let cuts = Ranking.shares.map { ranking.cut($0) }
        self.init(
            name: name, rows: ranking.count, found: ranking.found, auc: ranking.auc,
            precision: cuts.map(\.precision), recall: cuts.map(\.recall),
            f1: f1 ?? ranking.bestF1.f1)
    }

    init(
        name: String, rows: Int, found: Int, auc: Double?, precision: [Double], recall: [Double],
        f1: Double
    ) {
        self.name = name
        self.rows = rows
        self.found = found
        self.auc = auc
        self.precision = precision
        self.recall = recall
        self.f1 = f1
    }
}
