import PortModel
import Reports

/// Two scenarios beside each other, as a page: what changes for whom, and at which hour.
enum PortComparisonReport {
    static func page(_ comparison: PortComparison, seed: UInt64) -> ReportPage {
        let names = comparison.names
        return ReportPage(
            title: Phrase("Two scenarios compared", "Dos escenarios comparados"),
            subtitle: Phrase(
                "\(names.other) against \(names.first): \(comparison.first.replications) days",
                "\(names.other) frente a \(names.first): \(comparison.first.replications) días"),
            parts: notices(comparison.first, names.first) + notices(comparison.other, names.other)
                + [.figures(comparison.lanes.flatMap(figures)), .text(explanation(comparison))]
                + comparison.lanes.compactMap { chart($0, comparison) }
                + [.table(table(comparison))],
            sources: [
                SimulationReport.source(names.first, seed: seed),
                SimulationReport.source(names.other, seed: seed),
            ])
    }

    /// Which of both is overloaded must be said with it.
    private static func notices(_ result: SimulationResult, _ name: String) -> [ReportPart] {
        guard !result.load.overloaded.isEmpty else { return [] }
        return [.heading(Phrase(same: name))] + SimulationReport.overloads(result)
    }

    private static func explanation(_ comparison: PortComparison) -> Phrase {
        let common = comparison.common, isWhole = comparison.shared.isWhole
        let english =
            isWhole
            ? "so the difference is the scenario's and not luck's"
            : "so more of the difference may be luck than with the same trucks"
        let spanish =
            isWhole
            ? "la diferencia es del escenario y no del azar"
            : "puede haber más azar en la diferencia que con los mismos camiones"
        return Phrase(
            "What both have in common: \(common.english), \(english). After ± stands how far chance may still have moved it, 19 times of 20.",
            "Lo común a ambos: \(common.spanish); \(spanish). Tras ± está cuánto pudo moverla aún el azar, 19 de 20 veces."
        )
    }

    private static func figures(_ lane: LaneDifference) -> [KeyFigure] {
        let name = SimulationReport.name(lane.name)
        func figure(_ english: String, _ spanish: String, _ change: Estimate) -> KeyFigure {
            let error = change.error.map { 1.96 * $0 }
            let isSure = error.map { abs(change.mean) > $0 } ?? false
            return KeyFigure(
                Phrase("\(name.english), \(english)", "\(name.spanish), \(spanish)"),
                Phrase(same: "\(PortComparison.signed(change.mean, 1)) min"),
                note: error.map { Phrase(same: "± \(PortFigure.plain($0, 1)) min") },
                tone: !isSure ? .plain : change.mean < 0 ? .good : .warn)
        }
        return [
            figure("mean wait", "espera media", lane.meanWait),
            figure("9 of 10 within", "9 de 10 en menos de", lane.p90Wait),
        ]
    }

    private static func chart(
        _ lane: LaneDifference, _ comparison: PortComparison
    ) -> ReportPart? {
        guard let pair = comparison.pair(lane) else { return nil }
        let waits = [pair.first.p90ByHour, pair.other.p90ByHour]
        let most = waits.flatMap { $0 }.compactMap(\.self).max() ?? 1
        let names = [comparison.names.first, comparison.names.other]
        return .chart(
            Chart(
                SimulationReport.name(lane.name),
                caption: Phrase(
                    "nine trucks of ten wait less", "nueve de cada diez esperan menos"),
                x: SimulationReport.clock(SimulationReport.hourOfArrival),
                y: .amounts(Phrase("minutes", "minutos"), 0...most),
                layers: [
                    Layer(
                        Phrase(same: names[0]), .line(SimulationReport.points(waits[0])), .muted),
                    Layer(
                        Phrase(same: names[1]), .line(SimulationReport.points(waits[1])), .first),
                ]))
    }

    private static func table(_ comparison: PortComparison) -> ReportTable {
        ReportTable(
            [
                .init(Phrase("lane", "carril"), isFigure: false),
                .init(Phrase("mean wait, min", "espera media, min")),
                .init(Phrase("then", "después")),
                .init(Phrase("9 of 10, min", "9 de 10, min")), .init(Phrase("then", "después")),
                .init(Phrase("booth-hours", "horas de caseta")),
                .init(Phrase("change", "cambio")),
            ],
            comparison.lanes.compactMap { lane in
                comparison.pair(lane).map { before, after in
                    [SimulationReport.name(lane.name)]
                        + [
                            PortFigure.plain(before.meanWait.mean, 2),
                            PortFigure.plain(after.meanWait.mean, 2),
                            PortFigure.plain(before.p90Wait.mean, 2),
                            PortFigure.plain(after.p90Wait.mean, 2),
                            PortFigure.plain(before.booths.postHours(), 1),
                            PortComparison.signed(lane.boothHours, 1),
                        ].map { Phrase(same: $0) }
                }
            })
    }
}
