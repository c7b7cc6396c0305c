import Declarations
package import Model
package import Targeting

/// A model at work: what it scored, and from which score on loads are examined.
package struct RegisteredModel: Sendable {
    package struct Scored: Hashable, Sendable {
        package let score: Float
        package let cut: Float
    }

    package let authority: PartyID
    package let model: RiskModel
    package let filed: LedgerIndex
    package let received: Instant
    package private(set) var window = ScoreWindow()
    private let maker: FeatureMaker
    private var scored: [Int32: Scored] = [:]

    init(_ model: RiskModel, of authority: PartyID, at filed: LedgerIndex, received: Instant) {
        self.model = model
        self.authority = authority
        self.filed = filed
        self.received = received
        maker = model.maker
    }

    package var cut: Float { window.cut ?? model.threshold }
    package var scoredCount: Int { scored.count }
    package subscript(row: Int) -> Scored? { scored[Int32(row)] }

    /// The cut is that of before: a load does not move its own.
    mutating func score(_ batch: DeclarationBatch, _ row: Int, isNew: Bool) {
        let score = score(batch, row)
        scored[Int32(row)] = Scored(score: score, cut: cut)
        // Who files again and again would else fill the window.
        if isNew { window.add(score) }
    }

    /// Knows the usual scores before it judges the first load.
    mutating func learnWindow(_ batch: DeclarationBatch, last count: Int) {
        for row in max(0, batch.count - count)..<batch.count { window.add(score(batch, row)) }
    }

    private func score(_ batch: DeclarationBatch, _ row: Int) -> Float {
        let score = model.trees.probability(maker.row(batch, row).span)
        // Leaves beyond single precision may cancel out to no number, which no ledger can hold.
        return score.isNaN ? 0 : score
    }

    /// The heaviest reasons of one declaration's score.
    func reasons(_ batch: DeclarationBatch, _ row: Int) -> [ScoreReason] {
        let all = model.reasons(maker.row(batch, row).span)
        // Where no training row went, nothing is known of a feature's weight.
        return all.lazy.filter(\.contribution.isFinite).prefix(Self.reasonsMax).map {
            ScoreReason(
                feature: $0.feature.name, contribution: $0.contribution,
                english: $0.sentence(.english), spanish: $0.sentence(.spanish))
        }
    }

    /// As many as an officer reads.
    static let reasonsMax = 5
}
