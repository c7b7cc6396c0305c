import Declarations
package import Model
import Targeting

/// The models at work: the last that each authority registered. To roll back, the older one is
/// registered again.
package struct ModelShelf: Sendable {
    /// Two countries' customs, and room; every load is scored by each of them.
    package static let modelsMax = 4

    /// By their authorities' names.
    package private(set) var models: [RegisteredModel] = []

    package init() {}

    package subscript(authority: PartyID) -> RegisteredModel? {
        models.first { $0.authority == authority }
    }

    /// False where there is no room.
    mutating func take(
        _ model: RiskModel, of authority: PartyID, at filed: LedgerIndex, received: Instant,
        knowing batch: DeclarationBatch
    ) -> Bool {
        var registered = RegisteredModel(model, of: authority, at: filed, received: received)
        registered.learnWindow(batch, last: ScoreWindow.length)
        if let place = models.firstIndex(where: { $0.authority == authority }) {
            models[place] = registered
        } else {
            guard models.count < Self.modelsMax else { return false }
            models.append(registered)
            models.sort { $0.authority < $1.authority }
        }
        return true
    }

    mutating func score(_ batch: DeclarationBatch, _ row: Int, isNew: Bool) {
        for place in models.indices { models[place].score(batch, row, isNew: isNew) }
    }

    /// By one authority's new model.
    mutating func scoreAgain(_ batch: DeclarationBatch, _ row: Int, of authority: PartyID) {
        for place in models.indices where models[place].authority == authority {
            models[place].score(batch, row, isNew: false)
        }
    }

    /// What each model says of a load: of its declaration with the highest score.
    func scores(_ batch: DeclarationBatch, _ rows: [Int32]) -> [LoadScore] {
        models.compactMap { registered in
            let known = rows.compactMap { row in
                registered[Int(row)].map { (row: Int(row), scored: $0) }
            }
            // Of equals the one that was filed first.
            guard
                let top = known.max(by: {
                    ($0.scored.score, $1.row) < ($1.scored.score, $0.row)
                })
            else { return nil }
            return LoadScore(
                authority: registered.authority, model: registered.filed,
                declaration: batch.ids[top.row], score: top.scored.score, cut: top.scored.cut)
        }
    }

    /// The same scores with their reasons, which take longer than the scores.
    func explained(
        _ scores: [LoadScore], _ batch: DeclarationBatch, _ rows: [Int32]
    ) -> [LoadScore] {
        scores.map { score in
            guard score.reasons.isEmpty, let registered = self[score.authority],
                let row = rows.first(where: { batch.ids[Int($0)] == score.declaration })
            else { return score }
            return LoadScore(
                authority: score.authority, model: score.model, declaration: score.declaration,
                score: score.score, cut: score.cut,
                reasons: registered.reasons(batch, Int(row)))
        }
    }
}
