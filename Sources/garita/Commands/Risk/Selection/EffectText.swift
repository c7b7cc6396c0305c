import Model
import Reports
import Selection

/// What was measured, for a terminal.
struct EffectText {
    private let measured: MeasuredEffect
    private let language: Language
    private var effect: EffectEstimate { measured.effect }

    init(_ measured: MeasuredEffect, in language: Language) {
        self.measured = measured
        self.language = language
    }

    var text: String {
        let waiting = EffectWords.waiting(effect).map { say($0) }
        let parts = [grounds] + waiting + [figures, say(EffectWords.verdict(measured)), anomalies]
        let drawn =
            measured.drawn.lines.isEmpty ? [] : [DrawnText(measured.drawn, in: language).text]
        return (parts + drawn).joined(separator: "\n\n")
    }

    private func say(_ phrase: Phrase) -> String { phrase.text(in: language) }

    private func say(_ english: String, _ spanish: String) -> String {
        say(Phrase(english, spanish))
    }

    private var grounds: String {
        let rows = Pick.Ground.allCases.compactMap { ground -> [String]? in
            guard let tally = effect.tallies[ground] else { return nil }
            let rate =
                tally.known > 0
                ? ReportFigure.percent(Double(tally.found) / Double(tally.known), 1) : ""
            return [
                say(EffectWords.name(ground)), "\(tally.picks)", "\(tally.known)",
                "\(tally.found)", rate,
            ]
        }
        let heading = [
            say("ground", "motivo"), say("picks", "selecciones"),
            say("with result", "con resultado"), say("found", "hallazgos"),
            say("of those", "de ellas"),
        ]
        return Table(heading, rows).text
    }

    private var figures: String {
        var rows = [
            [
                say("declarations behind the picks", "declaraciones tras las selecciones"),
                Effort.fixed(effect.traffic, 0), "",
            ],
            [
                say("wrong, of all", "irregulares, de todas"),
                say(EffectWords.prevalence(effect)), range(effect.prevalence),
            ],
            [
                say(
                    "wrong, of what targeting passed over",
                    "irregulares, de lo que la selección dejó pasar"),
                say(EffectWords.missRate(effect)), range(effect.missRate),
            ],
            [
                say(
                    "found without chance, of all wrong",
                    "halladas sin azar, de todas las irregulares"),
                say(EffectWords.recall(effect, decimals: 2)),
                effect.isMissUnseen || !EffectWords.isAnyCertainKnown(effect)
                    ? "" : range(effect.recall),
            ],
        ]
        if let rate = effect.targetedRate {
            rows.append(row(say("wrong, of targeted", "irregulares, de las dirigidas"), rate))
        }
        if let lift = effect.lift {
            rows.append([
                say("targeted over random", "dirigidas sobre azar"), say(EffectWords.ratio(lift)),
                range(lift),
            ])
        }
        let heading = [
            say("measured", "medido"), say("figure", "cifra"),
            say("95 % interval", "intervalo de 95 %"),
        ]
        return Table(heading, rows).text
    }

    private func row(_ name: String, _ interval: RateInterval) -> [String] {
        [name, ReportFigure.percent(interval.rate, 2), range(interval)]
    }

    /// With a dash, by which columns of figures stand under each other.
    private func range(_ interval: RateInterval) -> String {
        ReportFigure.percent(interval.low, 2) + " - " + ReportFigure.percent(interval.high, 2)
    }

    private func range(_ lift: RatioInterval) -> String {
        guard lift.ratio != nil else { return "" }
        let low = ReportFigure.fixed(lift.low, 1)
        guard let high = lift.high else { return low + say(" or more", " o más") }
        return low + " - " + ReportFigure.fixed(high, 1)
    }

    private var anomalies: String {
        let search = measured.anomalies, tests = search.tests
        guard !search.told.isEmpty else {
            return say(
                "No officer or broker stands out (\(Count.of(tests, "comparison"))).",
                "Ningún oficial ni agente destaca "
                    + "(\(Count.of(tests, "comparación", "comparaciones"))).")
        }
        return say(
            "Of \(Count.of(tests, "comparison")) these are hardly chance; of a hundred told "
                + "so, five may be. A reason to look, not a verdict.",
            "De \(Count.of(tests, "comparación", "comparaciones")), el azar apenas explica estos "
                + "casos; de cien así señalados, cinco pueden ser azar. Un motivo para mirar, no un "
                + "veredicto.") + "\n\n" + told(search)
    }

    private func told(_ search: AnomalySearch) -> String {
        let rows = search.told.map { anomaly in
            [
                say(AnomalyWords.phrase(anomaly.kind)), anomaly.officer ?? "",
                anomaly.broker ?? "", "\(anomaly.examined)", "\(anomaly.count)",
                Effort.fixed(anomaly.expected), chance(anomaly.chance),
            ]
        }
        let heading = [
            say("what", "qué"), say("officer", "oficial"), say("broker", "agente"),
            say("examined", "revisadas"), say("count", "cuenta"), say("expected", "esperado"),
            say("chance", "azar"),
        ]
        return Table(heading, rows).text
    }

    private func chance(_ value: Double) -> String {
        value < 0.0001 ? say("under 0.0001", "menos de 0.0001") : Effort.fixed(value, 4)
    }
}
