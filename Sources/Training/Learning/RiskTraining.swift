package import Declarations
import JSON
package import Targeting

/// From labelled declarations to a model, measured twice: on later rows as published figures are,
/// and on folds that no copied row crosses.
package struct RiskTraining: Sendable {
    /// Fewer rows measure nothing: ten in the first hundredth, and folds of two hundred.
    package static let rowsMin = 1_000
    package static let foldCount = 5
    /// The trees are tried out at every tenth of their number.
    private static let prefixes = 10
    /// Rows whose right answers travel with the model: enough to ask most trees both ways.
    private static let goldenRows = 16

    package let settings: BoostingSettings
    package let delayDays: Int
    package let label: String
    /// The fields features are made from.
    package let fields: Set<Field>
    package let mapping: String
    private let features: [Feature]
    private let weights: PickWeights

    package init(
        plan: ColumnPlan, label: String, settings: BoostingSettings, delayDays: Int,
        weights: PickWeights = .none
    ) {
        self.weights = weights
        fields = plan.fields.intersection(Feature.fields)
        features = Feature.all(in: fields)
        mapping = plan.mapping.name
        self.label = label
        self.settings = settings
        self.delayDays = delayDays
    }

    /// Trees and history learn from `train` alone, so that scoring `valid` stays honest; with
    /// `learnsValid` both are made anew from all rows once everything is chosen and measured.
    package func run(
        train: DeclarationBatch, valid: DeclarationBatch, learnsValid: Bool = false,
        progress: (String) -> Void
    ) throws(TrainingFlaw) -> (model: RiskModel, report: TrainingReport) {
        for batch in [train, valid] { try check(batch) }
        progress("history of \(train.count) declarations")
        let past = History(train, fields: fields)
        let rows = maker(past).make(train), held = maker(past).make(valid)
        progress("trees")
        let counts = weights.of(train.ids)
        var grown = try trees(rows, train.labels, counts)
        let count = bestCount(grown.trees, held, valid.labels)
        if count < settings.rounds { grown = try trees(rows, train.labels, counts, rounds: count) }
        let ranking = Ranking(scores: grown.trees.probabilities(held), labels: valid.labels)
        var all = train
        all.append(valid)
        let groups = CopyGroups(all, fields: fields)
        let report = TrainingReport(
            published: Measured(name: "later rows", ranking: ranking),
            grouped: try grouped(all, groups, count, progress),
            lookup: lookup(held, valid.labels), groups: groups, rows: all.count,
            treeCount: count)
        progress("model")
        let threshold = ranking.bestF1.threshold
        guard learnsValid else {
            return (try model(train, valid.count, past, grown, rows, threshold, report), report)
        }
        let whole = History(all, fields: fields)
        let allRows = maker(whole).make(all)
        let last = try trees(allRows, all.labels, weights.of(all.ids), rounds: count)
        return (try model(all, 0, whole, last, allRows, threshold, report), report)
    }

    private func check(_ batch: DeclarationBatch) throws(TrainingFlaw) {
        guard batch.count >= Self.rowsMin else {
            throw .tooFew(rows: batch.count, min: Self.rowsMin)
        }
        let found = batch.labels.count { $0 == 1 }
        guard found > 0, found < batch.count else {
            throw .oneKind(label, rows: batch.count)
        }
    }

    private func maker(_ history: History) -> FeatureMaker {
        FeatureMaker(history, features: features, delayDays: delayDays)
    }

    private func trees(
        _ rows: FeatureMatrix, _ labels: [UInt8], _ weights: [Float], rounds: Int? = nil
    ) throws(TrainingFlaw) -> Grown {
        var settings = settings
        settings.rounds = rounds ?? settings.rounds
        let trainer = try XGBoostTrainer(
            rows, labels: labels, weights: weights, settings: settings)
        let saved = try trainer.saved()
        do throws(TreeFlaw) {
            return Grown(trainer: trainer, trees: try TreeModel(xgboost: saved), saved: saved)
        } catch { throw .library(error.advice) }
    }

    /// How many of the trees order the rows held back best; of equals, the fewest.
    private func bestCount(
        _ trees: TreeModel, _ held: FeatureMatrix, _ labels: [UInt8]
    ) -> Int {
        var best = (count: trees.treeCount, auc: -1.0)
        for part in 1...Self.prefixes {
            let count = max(1, trees.treeCount * part / Self.prefixes)
            let scores = trees.prefix(count).margins(held)
            let auc = Ranking(scores: scores, labels: labels).auc ?? 0
            if auc > best.auc { best = (count, auc) }
        }
        return best.count
    }

    /// Every row is scored by trees and a history that know none of its copies.
    private func grouped(
        _ all: DeclarationBatch, _ groups: CopyGroups, _ rounds: Int, _ progress: (String) -> Void
    ) throws(TrainingFlaw) -> Measured {
        let folds = groups.folds(Self.foldCount, seed: UInt64(settings.seed))
        var scores = [Float](repeating: 0, count: all.count)
        for fold in 0..<Self.foldCount {
            progress("fold \(fold + 1) of \(Self.foldCount)")
            let known = folds.indices.filter { folds[$0] != fold }
            let held = folds.indices.filter { folds[$0] == fold }
            let history = History(all, fields: fields) { folds[$0] != fold }
            let rows = maker(history).make(all)
            let counts = weights.isEmpty ? [] : weights.of(known.map { all.ids[$0] })
            let grown = try trees(
                rows.rows(known), known.map { all.labels[$0] }, counts, rounds: rounds)
            let fresh = grown.trees.probabilities(rows.rows(held))
            for (place, row) in held.enumerated() { scores[row] = fresh[place] }
        }
        return Measured(
            name: "no copy across", ranking: Ranking(scores: scores, labels: all.labels))
    }

    /// What remembering copies reaches without any model.
    private func lookup(_ held: FeatureMatrix, _ labels: [UInt8]) -> Measured? {
        guard let place = features.firstIndex(of: .rate(.copy)) else { return nil }
        let rates = (0..<held.count).map { row in
            let rate = held.values[row * held.width + place]
            return rate.isNaN ? 0 : rate
        }
        return Measured(name: "lookup of copies", ranking: Ranking(scores: rates, labels: labels))
    }

    private func model(
        _ learnt: DeclarationBatch, _ validRows: Int, _ history: History, _ grown: Grown,
        _ rows: FeatureMatrix, _ threshold: Float, _ report: TrainingReport
    ) throws(TrainingFlaw) -> RiskModel {
        let theirs = try grown.trainer.probabilities(rows)
        let ours = grown.trees.probabilities(rows)
        let difference = zip(ours, theirs).map { abs($0 - $1) }.max() ?? 0
        guard difference <= RiskModel.Golden.tolerance else {
            throw .evaluator(difference: difference)
        }
        let places = (0..<Self.goldenRows).map { $0 * rows.count / Self.goldenRows }
        let card = RiskModel.Card(
            label: label, mapping: mapping, trainRows: learnt.count, validRows: validRows,
            firstDay: learnt.days.min() ?? 0, lastDay: learnt.days.max() ?? 0,
            measured: report.rows)
        let golden = RiskModel.Golden(
            rows: rows.rows(places), probabilities: places.map { theirs[$0] })
        do throws(ModelFlaw) {
            return try RiskModel(
                card: card, features: features, delayDays: delayDays, threshold: threshold,
                history: history, booster: try grown.json(), golden: golden)
        } catch { throw .library(error.advice) }
    }
}

/// Trees as they were grown, and as the library wrote them.
struct Grown {
    let trainer: XGBoostTrainer
    let trees: TreeModel
    let saved: [UInt8]

    func json() throws(ModelFlaw) -> JSONValue {
        do throws(JSONError) { return try JSONValue(parsing: saved, limits: .document) } catch {
            throw .notJSON(error.problem.sentence, line: error.line)
        }
    }
}
