import ArgumentParser
import Declarations
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

    /// Some 300 bytes a row with its features: this stays below 2 GB.
    static let rowsMax = 3_000_000

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
        let mapping = try mapping.read()
        var dataFile = try DeclarationFile(data, mapping: mapping, label: label)
        var validFile = try DeclarationFile(valid, mapping: mapping, label: label)
        let different = dataFile.plan.fields.symmetricDifference(validFile.plan.fields)
        guard different.isEmpty else {
            let names = Field.allCases.filter(different.contains).map(\.rawValue)
            throw GiveUp.useless(
                "\(valid): \(TrainingFlaw.differentFields(missing: names).advice)")
        }
        let train = try dataFile.readAll(rowsMax: Self.rowsMax)
        let held = try validFile.readAll(rowsMax: Self.rowsMax)
        var settings = boosting.settings
        settings.seed = seed
        let training = RiskTraining(
            plan: dataFile.plan, label: label, settings: settings, delayDays: delayDays,
            weights: try pickWeights(for: train.ids))
        let (model, report) = try learn(training, train, held)
        try WholeFile.write(Data(model.json.bytes), to: output)
        print(TrainingTable.text(report, model: model, path: output))
        Terminal.complain(Effort.spent)
    }

    /// Examined rows alone are learnt from, and not all had the same chance to be among them.
    private func pickWeights(for ids: [String]) throws -> PickWeights {
        guard let path = weights else { return .none }
        let weights = PickWeights(try ProbabilityFile.read(path))
        guard weights.named(in: ids) > 0 else {
            throw GiveUp.useless(
                "\(path) names no declaration of \(data); both want the column “id”, with the "
                    + "same ids.")
        }
        return weights
    }

    private func learn(
        _ training: RiskTraining, _ train: DeclarationBatch, _ held: DeclarationBatch
    ) throws -> (RiskModel, TrainingReport) {
        do throws(TrainingFlaw) {
            return try training.run(train: train, valid: held, learnsValid: learnValid) {
                step in
                if Terminal.isWatched { Terminal.log("… \(step)") }
            }
        } catch { throw GiveUp.useless("\(data): \(error.advice)") }
    }
}
