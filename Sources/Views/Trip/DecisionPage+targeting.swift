package import Model

extension DecisionPage {
    /// What was known of the load's declarations, a sentence a line: by which chance it was picked,
    /// and why its scores are what they are. Empty where nothing was declared.
    package func targeting(in language: Language) -> [String] {
        guard let note = decision.targeting else { return [] }
        let words = Words(language)
        return [words.picked(note)] + note.scores.flatMap { words.explained($0) }
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

    fileprivate func explained(_ score: LoadScore) -> [String] {
        let head =
            say("Score ", "Puntuación ") + "\(score.score)"
            + say(", looked at from ", ", se revisa desde ")
            + "\(score.cut) (\(score.authority)): \(score.declaration)"
        return [head] + score.reasons.map { "  " + $0.sentence(in: language) }
    }
}
