import ArgumentParser
import Foundation
import JSON
import Targeting
import Training

struct RiskTrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Learns from inspected declarations and writes a model.",
        discussion: """
            Learns from --data; --valid, later rows with known results, says how many trees are \
            enough and where the threshold lies. It is not learnt from, unless --learn-valid says \
            that once all is chosen and measured the model shall be made anew from both. Both files carry the \
            column --label: 1 where the inspection found something, 0 where it did not.

            Prints what the model reached twice: on --valid, and on folds of all rows that no \
            copied row crosses (same goods, route, duty and mass). Where rows are copied, the \
            first figure measures memory and only the second one skill.

            Same files, options and seed: the same model, byte for byte.
            """)

    @Option(help: "Declarations with results, to learn from (CSV, .ndjson or .json).")
    var data: String
    @Option(help: "Later declarations with results, to choose and measure with.") var valid: String
    @Option(help: "The column of results: 1 found, 0 not.") var label: String
    @Option(name: .shortAndLong, help: "The model file to write.") var output: String
    @Flag(help: "Make the model from both files in the end; then do not measure it on --valid.")
    var learnValid = false
    @Option(
        help: ArgumentHelp(
            "Picks with id and probability (CSV, as risk select writes).",
            discussion: "A row picked by chance counts for one over it, 20 at most.")
    )
    var weights: String?
    @OptionGroup var mapping: MappingOptions
    @Option(help: "Chance begins here; same seed, same model.") var seed: UInt32 = 1
    @OptionGroup var boosting: BoostingOptions
    @Option(help: "Days by which results arrive late: younger ones are not used.")
    var delayDays = 0

    func validate() throws {
        guard (0...3_650).contains(delayDays) else {
            throw ValidationError("--delay-days \(delayDays): wanted 0 to 3650")
        }
    }

    func run() throws {
        try WholeFile.demandWritable(output)
        var settings = boosting.settings
        settings.seed = seed
        let (model, report) = try ModelTraining(
            data: data, valid: valid, label: label, mapping: try mapping.read(),
            settings: settings, delayDays: delayDays, weights: weights, learnsValid: learnValid
        ).run()
        try WholeFile.write(Data(model.json.bytes), to: output)
        print(TrainingTable.text(report, model: model, path: output))
        Terminal.complain(Effort.spent)
    }
}
