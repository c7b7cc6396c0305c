import Declarations
import Targeting
import Training

/// A training from two files, with sentences for what is wrong with them.
struct ModelTraining {
    /// Some 300 bytes a row with its features: this stays below 2 GB.
    static let rowsMax = 3_000_000

    let data: String
    let valid: String
    let label: String
    var mapping: Mapping?
    var settings = BoostingSettings()
    var delayDays = 0
    /// Picks with the probability each had.
    var weights: String?
    var learnsValid = false

    func run() throws -> (model: RiskModel, report: TrainingReport) {
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
        for (path, batch) in [(data, train), (valid, held)]
        where batch.count < RiskTraining.rowsMin {
            let flaw = TrainingFlaw.tooFew(rows: batch.count, min: RiskTraining.rowsMin)
            throw GiveUp.useless("\(path): \(flaw.advice)")
        }
        let training = RiskTraining(
            plan: dataFile.plan, label: label, settings: settings, delayDays: delayDays,
            weights: try pickWeights(for: train.ids))
        do throws(TrainingFlaw) {
            return try training.run(train: train, valid: held, learnsValid: learnsValid) { step in
                if Terminal.isWatched { Terminal.log("… \(step)") }
            }
        } catch { throw GiveUp.useless("\(data): \(error.advice)") }
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
}
