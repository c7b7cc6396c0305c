import Declarations
import Selection
import Targeting

/// The model at work and a new one on the same declarations, none of which the new one learnt from.
struct Duel {
    let answer: Challenge.Answer
    let capacity: Int
    /// Declarations of the days that measure.
    let rowsCount: Int
    /// How the champion's scores moved from the days learnt from to those; nil for too few rows.
    let drift: ScoreDrift?

    /// `capacity` is how many each may choose; one in twenty when nil, as a model's cut takes.
    init(
        champion: RiskModel, challenger: RiskModel, on folder: LearningFolder, after day: Int32,
        capacity: Int?
    ) throws {
        var file = try DeclarationFile(
            folder.path + "declarations.ndjson", mapping: nil, label: nil)
        try ModelFile.demand(champion, of: file, at: "the model at work")
        var then: [Double] = [], old: [(id: String, score: Double)] = []
        var new: [(id: String, score: Double)] = []
        while let piece = try file.nextPiece() {
            let reading = file.read(piece)
            try file.refuse(reading.flaws)
            let batch = reading.batch
            let first = Self.scores(champion, batch), second = Self.scores(challenger, batch)
            for row in 0..<batch.count {
                guard batch.days[row] > day else {
                    then.append(first[row])
                    continue
                }
                old.append((batch.ids[row], first[row]))
                new.append((batch.ids[row], second[row]))
            }
        }
        rowsCount = old.count
        self.capacity = capacity ?? Int((Double(old.count) * Self.share).rounded(.up))
        drift = ScoreDrift(before: then, after: old.map(\.score))
        let measured = Set(old.map(\.id))
        let picks = try ExaminedFile.read(
            folder.path + "picks.csv", results: folder.path + "results.csv", skipDays: 0
        ).filter { measured.contains($0.id) }
        do throws(EffectFlaw) { _ = try EffectEstimate(picks) } catch {
            throw Unmeasured(advice: error.advice)
        }
        answer = Challenge.answer(
            champion: old, challenger: new, picks: picks, capacity: self.capacity)
    }

    /// One declaration in twenty, as `ScoreWindow` cuts.
    private static let share = 0.05

    /// Without results of chance among the later picks nobody knows what either passes over.
    struct Unmeasured: Error { let advice: String }

    private static func scores(_ model: RiskModel, _ batch: DeclarationBatch) -> [Double] {
        model.trees.probabilities(model.maker.make(batch)).map(Double.init)
    }

    var text: String {
        let table = Table(
            ["of \(capacity) each", "finds"],
            [
                ["model at work", Effort.fixed(answer.champion)],
                ["new model", Effort.fixed(answer.challenger)],
                ["difference", Effort.fixed(answer.difference)],
            ]
        ).text
        return """
            \(table)

            Measured on \(rowsCount) declarations after the days learnt from. The difference lies \
            between
            \(Effort.fixed(answer.low)) and \(Effort.fixed(answer.high)) in 95 of 100 cases.
            \(driftText)
            """
    }

    private var driftText: String {
        guard let drift else {
            return "Drift: fewer than \(ScoreDrift.rowsMin) declarations on one side; not measured."
        }
        let index = Effort.fixed(drift.index, 4)
        guard drift.index >= ScoreDrift.noticeable else {
            return "Drift: index \(index), the scores look as before."
        }
        return drift.index >= ScoreDrift.large
            ? "Drift: index \(index), ANOTHER POPULATION; the model at work was made for others."
            : "Drift: index \(index), worth a look."
    }
}
