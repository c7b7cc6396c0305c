import ArgumentParser
import Declarations
import Foundation
import Targeting

struct RiskEvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measures scores against what inspections found.",
        discussion: """
            Prints AUC, F1 and precision, recall and revenue of the first 1, 2, 5 and 10 % by \
            score, twice: over all rows, and over the rows that are no copy of a declaration the \
            model learnt from (same goods, route, duty and mass). Copies are told by the column \
            `copies` of the scores, or found with --data.

            Precision is of floor(rows × share) rows; equal scores keep the order of the file. \
            Revenue is the column --revenue, or value × rate of duty where the labels are \
            declarations; a row counts when something was found.
            """)

    @Option(help: "Scores from `garita risk score`, or any CSV with a column score.")
    var scores: String
    @Option(help: "The results: CSV with the column --label, in the same order.") var labels: String
    @Option(help: "The column of results; by default Fraud, fraud, illicit or label.")
    var label: String?
    @Option(help: "What the model learnt from, to find copies. May be given several times.")
    var data: [String] = []
    @Option(help: "The column of money that finding a row brings.") var revenue: String?
    @Option(help: "Also print F1 at this score.") var threshold: Float?
    @OptionGroup var mapping: MappingOptions

    func run() throws {
        let mapping = try mapping.read()
        let scored = try ScoreTable(scores)
        let truth = try LabelTable(labels, label: label, revenue: revenue)
        try scored.demandSameRows(as: truth, scores, labels)
        let declared = try LabelledDeclarations.read(labels, mapping: mapping, label: truth.name)
        let money = truth.revenue ?? declared?.dutyAtStake
        var copies = scored.copies
        if !data.isEmpty {
            guard let declared else {
                throw GiveUp.useless(
                    "\(labels) has no columns of declarations; --data needs them to find copies.")
            }
            copies = try declared.copies(in: data, mapping: mapping)
        }
        print(Evaluation(scored.scores, truth.labels, copies: copies, revenue: money).text)
        if let threshold {
            let f1 = Ranking(scores: scored.scores, labels: truth.labels).f1(at: threshold)
            print("F1 at score \(threshold) over all rows: \(Effort.fixed(f1, 3))")
        }
    }
}
