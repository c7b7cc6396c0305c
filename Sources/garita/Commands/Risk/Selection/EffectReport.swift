import Reports
import Selection

/// The page that a director and an auditor read: does targeting work, and how is that known?
enum EffectReport {
    /// `files` are those of the picks and of the results; one where both are of one ledger.
    static func page(_ measured: MeasuredEffect, files: [String]) -> ReportPage {
        var parts: [ReportPart] = []
        if measured.isUseless { parts.append(.notice(EffectWords.verdict(measured))) }
        parts += EffectWords.waiting(measured.effect).map { .notice($0) }
        parts.append(.figures(figures(measured.effect)))
        parts.append(.text(method(measured.effect)))
        if measured.periods.count > 1 { parts.append(.chart(chart(measured.periods))) }
        parts.append(.heading(Phrase("Picks", "Selecciones")))
        parts.append(.table(grounds(measured.effect)))
        parts.append(.heading(Phrase("Officers and brokers", "Oficiales y agentes")))
        parts += anomalies(measured.anomalies)
        parts += DrawnText.report(measured.drawn)
        return ReportPage(
            title: Phrase("What targeting is worth", "Lo que vale la selección"),
            subtitle: Phrase(
                "Measured on picks by equal chance, with 95 % intervals",
                "Medido con selecciones al azar, con intervalos de 95 %"),
            parts: parts,
            sources: [sources(files)] + span(measured.periods.map(\.period)))
    }

    private static func sources(_ files: [String]) -> Phrase {
        let names = files.joined(separator: ", ")
        return Phrase("Picks and results: \(names)", "Selecciones y resultados: \(names)")
    }

    /// Of what the page speaks: the same files give the same page whenever it is made.
    private static func span(_ periods: [String]) -> [Phrase] {
        guard let first = periods.first, let last = periods.last, !first.isEmpty else { return [] }
        return [
            first == last
                ? Phrase("Picks of \(first)", "Selecciones de \(first)")
                : Phrase("Picks of \(first) to \(last)", "Selecciones de \(first) a \(last)")
        ]
    }

    private static func figures(_ effect: EffectEstimate) -> [KeyFigure] {
        // Below one in a hundred a whole figure would be zero.
        let isCoarse = effect.isMissUnseen && effect.recall.low >= 0.01
        var figures = [
            KeyFigure(
                Phrase("Wrong, of all declarations", "Irregulares, de todas"),
                EffectWords.prevalence(effect), note: EffectWords.range(effect.prevalence)),
            KeyFigure(
                Phrase("Of those, found by targeting", "De ellas, halladas por selección"),
                EffectWords.recall(effect, decimals: isCoarse ? 0 : 2),
                note: EffectWords.range(ofRecall: effect)),
            KeyFigure(
                Phrase("Wrong, of what it passed over", "Irregulares, de lo que dejó pasar"),
                EffectWords.missRate(effect), note: EffectWords.range(effect.missRate)),
        ]
        if let lift = effect.lift {
            figures.append(
                KeyFigure(
                    Phrase("Targeted finds over random finds", "Hallazgos dirigidos sobre azar"),
                    EffectWords.ratio(lift, sign: "× "), note: EffectWords.range(lift),
                    tone: lift.low > 1 ? .good : .bad))
        }
        return figures
    }

    private static func method(_ effect: EffectEstimate) -> Phrase {
        let random = effect.tallies[.random]?.known ?? 0
        let size = ReportFigure.fixed(effect.effectiveSize)
        let traffic = ReportFigure.fixed(effect.traffic)
        return Phrase(
            "\(random) random picks with a result stand for all that targeting passed over, each "
                + "for as many as its probability says; they are worth \(size) picks of equal "
                + "chance. Behind the picks are \(traffic) declarations.",
            "\(random) selecciones al azar con resultado representan todo lo que la selección "
                + "dejó pasar, cada una según su probabilidad; valen como \(size) de probabilidad "
                + "igual. Detrás de las selecciones hay \(traffic) declaraciones.")
    }

    private static func chart(
        _ periods: [(period: String, effect: EffectEstimate)]
    ) -> Chart {
        let places = periods.indices.map(Double.init)
        let random = zip(places, periods).map {
            Layer.Point($0, 100 * $1.effect.missRate.rate)
        }
        let spans = zip(places, periods).map {
            Layer.Span($0, 100 * $1.effect.missRate.low, 100 * $1.effect.missRate.high)
        }
        let targeted = zip(places, periods).map {
            Layer.Point($0, $1.effect.targetedRate.map { 100 * $0.rate })
        }
        let most = periods.map { max($0.effect.missRate.high, $0.effect.targetedRate?.rate ?? 0) }
        return Chart(
            Phrase("Found of a hundred examined", "Hallazgos de cada cien revisadas"),
            x: .things(Phrase("month", "mes"), periods.map { Phrase(same: $0.period) }),
            y: .amounts(Phrase("of a hundred", "de cada cien"), 0...100 * (most.max() ?? 1)),
            layers: [
                Layer(Phrase("targeted", "dirigidas"), .line(targeted), .first),
                Layer(Phrase("random", "al azar"), .dots(random), .second),
                Layer(nil, .whiskers(spans), .second),
            ])
    }

    private static func grounds(_ effect: EffectEstimate) -> ReportTable {
        ReportTable(
            [
                .init(Phrase("ground", "motivo"), isFigure: false),
                .init(Phrase("picks", "selecciones")),
                .init(Phrase("with result", "con resultado")),
                .init(Phrase("found", "hallazgos")),
            ],
            Pick.Ground.allCases.compactMap { ground in
                effect.tallies[ground].map { tally in
                    [EffectWords.name(ground)]
                        + [tally.picks, tally.known, tally.found].map {
                            Phrase(same: ReportFigure.whole($0))
                        }
                }
            })
    }

    private static func anomalies(_ search: AnomalySearch) -> [ReportPart] {
        guard !search.told.isEmpty else {
            return [
                .text(
                    Phrase(
                        "Nobody stands out in \(search.tests) comparisons.",
                        "Nadie destaca en \(search.tests) comparaciones."))
            ]
        }
        let rows = search.told.map { anomaly in
            [
                AnomalyWords.phrase(anomaly.kind), Phrase(same: anomaly.officer ?? ""),
                Phrase(same: anomaly.broker ?? ""), Phrase(same: "\(anomaly.examined)"),
                Phrase(same: "\(anomaly.count)"),
                Phrase(same: ReportFigure.fixed(anomaly.expected, 1)),
            ]
        }
        return [
            .text(
                Phrase(
                    "Chance hardly explains these; of a hundred told so, five may be chance. A "
                        + "reason to look, not a verdict.",
                    "El azar apenas explica estos casos; de cien así señalados, cinco pueden ser "
                        + "azar. Un motivo para mirar, no un veredicto.")),
            .table(
                ReportTable(
                    [
                        .init(Phrase("what", "qué"), isFigure: false),
                        .init(Phrase("officer", "oficial"), isFigure: false),
                        .init(Phrase("broker", "agente"), isFigure: false),
                        .init(Phrase("examined", "revisadas")),
                        .init(Phrase("count", "cuenta")),
                        .init(Phrase("expected", "esperado")),
                    ], rows)),
        ]
    }
}
