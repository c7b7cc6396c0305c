import Targeting
import Training

/// What a training reached, for people. The figure on later rows is never printed without the one
/// on folds that no copy crosses.
enum TrainingTable {
    static func text(_ report: TrainingReport, model: RiskModel, path: String) -> String {
        let names = report.rows.map(\.name)
        return """
            Model of “\(model.card.label)” with \(report.treeCount) trees and \
            \(model.features.count) features, written to \(path).

            \(MeasureTable.text(report.rows, headings: names))

            \(copies(report))
            Threshold for the highest F1 on later rows: \(Effort.fixed(Double(model.threshold), 3)).
            """
    }

    private static func copies(_ report: TrainingReport) -> String {
        let groups = report.groups
        guard groups.copied > 0 else {
            return "No row is a copy of another, so both columns measure the same thing."
        }
        let share = Effort.fixed(100 * Double(groups.copied) / Double(report.rowCount))
        guard groups.copied * 10 > report.rowCount else {
            return """
                \(share) % of the rows are copies of others (same goods, route, duty and mass): \
                too few to explain “later rows”.
                “no copy across” keeps all copies on one side: what to expect of goods never seen \
                before.
                """
        }
        let pure = Effort.fixed(100 * Double(groups.pure) / Double(groups.repeated))
        return """
            Read the columns together. \(share) % of the rows are copies of others: same goods, \
            route, duty and mass.
            \(pure) % of the repeated sets carry one and the same label throughout. So \
            “later rows” mostly measures
            how well copies are remembered; a table that only looks copies up reaches the last \
            column without any model.
            “no copy across” keeps all copies on one side: that is what to expect of goods never \
            seen before.
            """
    }
}
