package import Model

extension DecisionPage {
    /// What was known of the load's declarations, a sentence a line: by which chance it was picked,
    /// why its scores are what they are, and who was drawn to look. Empty where nothing was declared
    /// and nobody drawn.
    package func targeting(in language: Language) -> [String] {
        let words = Words(language), seed = decision.draw.seed
        let drawn = decision.examiners.map { words.drawn($0, under: seed) }
        guard let note = decision.targeting else { return drawn }
        return [words.picked(note)] + note.hits.map { words.hit($0) }
            + note.scores.flatMap { words.explained($0) } + words.told(note.outcome) + drawn
    }
}

extension Words {
    fileprivate func picked(_ note: TargetingNote) -> String {
        let declared = say(
            "Declarations: \(note.declarations)", "Declaraciones: \(note.declarations)")
        switch note.ground {
        case .mandatory: return declared + say("; a rule demands a look", "; una regla lo exige")
        case .targeted: return declared + say("; picked by its score", "; elegida por puntuación")
        case .random:
            return declared
                + say(
                    "; picked by chance, probability \(note.probability)",
                    "; elegida al azar, probabilidad \(note.probability)")
        case nil: return declared + say("; nothing picked it", "; nada la eligió")
        }
    }

    /// Whose rule it is and why, so that whoever doubts it knows whom to ask.
    fileprivate func hit(_ hit: RuleHit) -> String {
        let rule =
            say("Rule ", "Regla ") + "\(hit.rule) (\(hit.book) \(hit.version), \(hit.owner)): "
            + hit.reason
        guard let holder = hit.holder else { return rule }
        return rule
            + say("; held until \(holder) lifts it", "; retenida hasta que \(holder) la libere")
    }

    fileprivate func told(_ outcome: ExaminationOutcome?) -> [String] {
        switch outcome {
        case .found: [say("Result: something was found", "Resultado: con hallazgos")]
        case .nothing: [say("Result: nothing was found", "Resultado: sin hallazgos")]
        case .notExamined: [say("Result: it was not looked at", "Resultado: no se revisó")]
        case nil: []
        }
    }

    /// The seed in the digits by which anybody can repeat the draw.
    fileprivate func drawn(_ examiner: ExaminerDraw, under seed: UInt64) -> String {
        let digits = String(seed, radix: 16)
        let whole = String(repeating: "0", count: 16 - digits.count) + digits
        return say(
            "To be looked at by officer \(examiner.officer) of \(examiner.authority), drawn among "
                + "\(examiner.among) under seed \(whole)",
            "La revisa el oficial \(examiner.officer) de \(examiner.authority), sorteado entre "
                + "\(examiner.among) con la semilla \(whole)")
    }

    fileprivate func explained(_ score: LoadScore) -> [String] {
        let head =
            say("Score ", "Puntuación ") + "\(score.score)"
            + say(", looked at from ", ", se revisa desde ")
            + "\(score.cut) (\(score.authority)): \(score.declaration)"
        return [head] + score.reasons.map { "  " + $0.sentence(in: language) }
    }
}
