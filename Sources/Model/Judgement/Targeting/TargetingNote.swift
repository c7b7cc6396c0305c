/// What was known of a load's declarations when it was decided: rules, scores, and whether anything
/// but chance asks for an examination. The decision keeps it, so that it can be read years later.
package struct TargetingNote: Hashable, Sendable {
    /// Why a load is examined. The first that applies: what a rule demands, chance did not pick.
    package enum Ground: String, Hashable, Sendable, CaseIterable {
        case mandatory, targeted, random
    }

    /// How many declarations stand behind it.
    package let declarations: Int
    package let hits: [RuleHit]
    /// One for each authority that has a model at work.
    package let scores: [LoadScore]
    package let ground: Ground?
    /// How likely the load was to be picked, given its declarations: 1, or the share of the draw.
    package let probability: Double
    /// What an examination found that came after the newest declaration; nil while there is none.
    package let outcome: ExaminationOutcome?

    package init(
        declarations: Int, hits: [RuleHit], scores: [LoadScore], ground: Ground?,
        probability: Double, outcome: ExaminationOutcome?
    ) {
        self.declarations = declarations
        self.hits = hits
        self.scores = scores
        self.ground = ground
        self.probability = probability
        self.outcome = outcome
    }

    /// The same with other scores, such as those that have their reasons.
    package func with(scores: [LoadScore]) -> TargetingNote {
        TargetingNote(
            declarations: declarations, hits: hits, scores: scores, ground: ground,
            probability: probability, outcome: outcome)
    }
}

/// What became of a load that was to be examined.
package enum ExaminationOutcome: String, Hashable, Sendable, CaseIterable {
    case found, nothing
    /// It was not looked at, whatever the reason: that says nothing about the load.
    case notExamined
}
