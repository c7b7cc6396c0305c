/// How much a load's declaration is like those in which something was found.
package struct LoadScore: Hashable, Sendable {
    /// Whose model it is.
    package let authority: PartyID
    /// The fact by which the model was filed: its name for ever.
    package let model: LedgerIndex
    /// The load's declaration with the highest score.
    package let declaration: String
    /// 0 to 1, in the single precision of the model.
    package let score: Float
    /// From here on a load is examined: fixed when the declaration was scored.
    package let cut: Float
    /// The heaviest reasons first; empty until a decision asks for them.
    package let reasons: [ScoreReason]

    package init(
        authority: PartyID, model: LedgerIndex, declaration: String, score: Float, cut: Float,
        reasons: [ScoreReason] = []
    ) {
        self.authority = authority
        self.model = model
        self.declaration = declaration
        self.score = score
        self.cut = cut
        self.reasons = reasons
    }

    package var isHigh: Bool { score >= cut }
}

/// What one feature adds to a score, in words.
package struct ScoreReason: Hashable, Sendable {
    package let feature: String
    /// To the log-odds of the score.
    package let contribution: Double
    package let english: String
    package let spanish: String

    package init(feature: String, contribution: Double, english: String, spanish: String) {
        self.feature = feature
        self.contribution = contribution
        self.english = english
        self.spanish = spanish
    }

    package func sentence(in language: Language) -> String {
        switch language {
        case .english: english
        case .spanish: spanish
        }
    }
}
