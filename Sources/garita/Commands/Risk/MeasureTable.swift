import Targeting

/// Measures below each other, data sets side by side.
enum MeasureTable {
    static func text(
        _ columns: [Measured], headings: [String], revenue: [[Double?]] = []
    ) -> String {
        var rows = [
            row("rows", columns) { "\($0.rows)" },
            row("found", columns) { told($0, Double($0.found) / Double(max($0.rows, 1))) },
            row("AUC", columns) { $0.auc.map { Effort.fixed($0, 3) } ?? "none" },
            row("F1, best threshold", columns) { $0.rows == 0 ? "none" : Effort.fixed($0.f1, 3) },
        ]
        for (place, share) in Ranking.shares.enumerated() {
            let name = "first \(Int((share * 100).rounded())) %"
            rows.append(row("precision, \(name)", columns) { told($0, $0.precision[place]) })
            rows.append(row("recall, \(name)", columns) { told($0, $0.recall[place]) })
            guard !revenue.isEmpty else { continue }
            rows.append(
                ["revenue, \(name)"] + revenue.map { $0[place].map(percent) ?? "none" })
        }
        return Table([""] + headings, rows).text
    }

    private static func row(
        _ name: String, _ columns: [Measured], _ cell: (Measured) -> String
    ) -> [String] { [name] + columns.map(cell) }

    /// A share of no rows is no share.
    private static func told(_ measured: Measured, _ share: Double) -> String {
        measured.rows == 0 ? "none" : percent(share)
    }

    private static func percent(_ share: Double) -> String { Effort.fixed(share * 100) + " %" }
}
