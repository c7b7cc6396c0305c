import Reports
import Selection

/// What the terminal and the page say alike of measured effect, in both languages.
enum EffectWords {
    static let unknown = Phrase("not known", "no se sabe")

    static func name(_ ground: Pick.Ground) -> Phrase {
        switch ground {
        case .mandatory: Phrase("mandatory", "obligatoria")
        case .targeted: Phrase("targeted", "dirigida")
        case .explored: Phrase("explored", "exploratoria")
        case .random: Phrase("random", "al azar")
        }
    }

    /// Where no random pick found anything, all would be found, or nearly none: only the lower end is
    /// known, and not even that where nothing was found at all.
    static func recall(_ effect: EffectEstimate, decimals: Int) -> Phrase {
        guard isAnyCertainKnown(effect) else { return unknown }
        guard effect.isMissUnseen else {
            return Phrase(same: ReportFigure.percent(effect.recall.rate, decimals))
        }
        guard effect.recall.low > 0 else { return unknown }
        // Rounded down: at least 48 % is said of 48.7 %.
        let scale = decimals > 0 ? 100.0 : 1
        let low = (effect.recall.low * 100 * scale).rounded(.down) / (100 * scale)
        let figure = ReportFigure.percent(low, decimals)
        return Phrase("at least \(figure)", "al menos \(figure)")
    }

    /// Without a find among the random picks, only what was found for certain is known to be wrong.
    static func prevalence(_ effect: EffectEstimate) -> Phrase {
        let figure = ReportFigure.percent(effect.prevalence.rate, 2)
        guard effect.isMissUnseen else { return Phrase(same: figure) }
        guard effect.prevalence.rate > 0 else {
            let high = ReportFigure.percent(effect.prevalence.high, 2)
            return Phrase("at most \(high)", "a lo más \(high)")
        }
        return Phrase("at least \(figure)", "al menos \(figure)")
    }

    static func missRate(_ effect: EffectEstimate) -> Phrase {
        guard effect.isMissUnseen else {
            return Phrase(same: ReportFigure.percent(effect.missRate.rate, 2))
        }
        let high = ReportFigure.percent(effect.missRate.high, 2)
        return Phrase("at most \(high)", "a lo más \(high)")
    }

    static func range(ofRecall effect: EffectEstimate) -> Phrase {
        guard !effect.isMissUnseen, isAnyCertainKnown(effect) else { return Phrase(same: "") }
        return range(effect.recall)
    }

    /// Without a result of what chance did not pick, nobody knows what that found.
    static func isAnyCertainKnown(_ effect: EffectEstimate) -> Bool {
        effect.tallies.contains { $0.key != .random && $0.value.known > 0 }
    }

    static func range(_ interval: RateInterval) -> Phrase {
        let low = ReportFigure.percent(interval.low, 2)
        let high = ReportFigure.percent(interval.high, 2)
        return Phrase("\(low) to \(high)", "\(low) a \(high)")
    }

    /// How many times as often targeted picks find something as random ones.
    static func ratio(_ lift: RatioInterval, sign: String = "") -> Phrase {
        if let ratio = lift.ratio { return Phrase(same: sign + ReportFigure.fixed(ratio, 1)) }
        guard lift.low >= 0.05 else { return unknown }
        let low = sign + ReportFigure.fixed(lift.low, 1)
        return Phrase("at least \(low)", "al menos \(low)")
    }

    static func range(_ lift: RatioInterval) -> Phrase {
        guard lift.ratio != nil else { return Phrase(same: "") }
        let low = ReportFigure.fixed(lift.low, 1)
        guard let high = lift.high.map({ ReportFigure.fixed($0, 1) }) else {
            return Phrase("\(low) or more", "\(low) o más")
        }
        return Phrase("\(low) to \(high)", "\(low) a \(high)")
    }

    /// Grounds of which no result is there yet: what follows is measured without them.
    static func waiting(_ effect: EffectEstimate) -> [Phrase] {
        Pick.Ground.allCases.compactMap { ground in
            guard let tally = effect.tallies[ground], tally.picks > 0, tally.known == 0 else {
                return nil
            }
            let name = name(ground), count = tally.picks
            return Phrase(
                "No result is there of \(count) \(name.english) picks: all figures leave them out.",
                "Falta todo resultado de \(count) selecciones (\(name.spanish)): las cifras no las "
                    + "incluyen.")
        }
    }

    static func verdict(_ measured: MeasuredEffect) -> Phrase {
        guard let lift = measured.effect.lift else {
            return Phrase(
                "Nothing was targeted, or nothing of it has a result; there is nothing to compare.",
                "Nada se dirigió, o nada de ello tiene resultado; no hay qué comparar.")
        }
        if lift.low > 1 {
            return Phrase(
                "Targeting finds more than chance does.", "La selección halla más que el azar.")
        }
        guard lift.ratio != nil else {
            return Phrase(
                "Whether targeting is better than chance is not known yet: no random pick found "
                    + "anything.",
                "Aún no se sabe si la selección supera al azar: ninguna al azar tuvo hallazgo.")
        }
        return Phrase(
            "Targeting may be no better than chance: the interval of “targeted over random” "
                + "holds 1 or less.",
            "La selección quizá no supera al azar: el intervalo de “dirigidas sobre azar” incluye "
                + "1 o menos.")
    }
}
