import PortPlans
import Reports

/// How a port comes back, as a page: the queue over the days, the frontier of rules, the plan.
enum ResumptionReport {
    static func page(_ result: ResumptionResult, file: String) -> ReportPage {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        var parts: [ReportPart] = result.warnings.map { .notice(ResumptionWords.warning($0)) }
        parts.append(.figures(figures(result)))
        parts.append(.chart(queue(result)))
        parts.append(
            .heading(
                Phrase(
                    "Who goes first: the director's choice",
                    "Quién pasa primero: lo decide la dirección")))
        parts.append(.text(choice))
        parts.append(.chart(frontier(result)))
        parts.append(.table(rules(result, onlyBest: true)))
        parts.append(
            .folded(
                Phrase("All \(result.rules.count) rules", "Las \(result.rules.count) reglas"),
                [.table(rules(result, onlyBest: false))]))
        if !result.neighbours.isEmpty {
            parts.append(.heading(Phrase("Neighbours", "Puertos vecinos")))
            parts.append(.table(neighbours(result)))
        }
        for (heading, items) in ReopeningPlan(result).sections {
            parts += [.heading(heading), .list(items)]
        }
        return ReportPage(
            title: Phrase("Coming back after a closure", "Volver después de un cierre"),
            subtitle: Phrase(
                "Plan, not a measurement: \(result.scenario.name)",
                "Plan, no medición: \(result.scenario.name)"),
            parts: parts,
            sources: [
                Phrase(
                    "Computed from \(name) as a fluid backlog, a minute a step; the same file gives the same figures. Trucks that divert know the waits.",
                    "Calculado de \(name) como rezago fluido, paso de un minuto; el mismo archivo da las mismas cifras. Los camiones que se desvían conocen las esperas."
                )
            ])
    }

    private static let choice = Phrase(
        "No rule is best for everyone. Each dot is a rule; those in colour are not beaten in mean wait, worst wait and loss at once.",
        "Ninguna regla es la mejor para todos. Cada punto es una regla; las de color no son superadas a la vez en espera media, peor espera y pérdida."
    )

    private static func whole(_ value: Double) -> String { ReportFigure.fixed(value, 0) }

    private static func figures(_ result: ResumptionResult) -> [KeyFigure] {
        [
            KeyFigure(
                Phrase("Clear after reopening", "Desahogado tras reabrir"),
                result.clearHours.map { Phrase(same: "\(ReportFigure.fixed($0, 1)) h") }
                    ?? Phrase("not within the days", "no en estos días"),
                tone: result.clearHours == nil ? .bad : .plain),
            KeyFigure(
                Phrase("Peak queue", "Fila máxima"),
                Phrase("\(whole(result.peakQueue)) trucks", "\(whole(result.peakQueue)) camiones"),
                note: Phrase(
                    "usually \(whole(result.calmPeak))", "normalmente \(whole(result.calmPeak))")),
            KeyFigure(
                Phrase("Truck-hours waited", "Horas-camión de espera"),
                Phrase(same: whole(result.truckHours)),
                note: Phrase(
                    "usually \(whole(result.calmTruckHours))",
                    "normalmente \(whole(result.calmTruckHours))")),
            KeyFigure(
                Phrase("Trucks diverted", "Camiones desviados"),
                Phrase(same: whole(result.divertedTrucks))),
        ]
    }

    private static func queue(_ result: ResumptionResult) -> Chart {
        func points(_ hours: [Double]) -> [Layer.Point] {
            [Layer.Point(0, 0)]
                + hours.enumerated().map { Layer.Point(Double($0.offset + 1) / 24, $0.element) }
        }
        let end = Double(result.scenario.days)
        return Chart(
            Phrase("Trucks waiting", "Camiones en espera"),
            x: .amounts(Phrase("days", "días"), 0...end),
            y: .amounts(Phrase("trucks", "camiones"), 0...max(result.peakQueue, 1)),
            layers: [
                Layer(
                    Phrase("with it", "con el cierre"), .line(points(result.queueByHour)), .second),
                Layer(
                    Phrase("undisturbed", "sin cierre"), .line(points(result.calmByHour)), .muted),
                Layer(
                    Phrase("reopening", "reapertura"), .moment(result.scenario.reopening / 24),
                    .first, isDashed: true),
            ])
    }

    private static func frontier(_ result: ResumptionResult) -> Chart {
        let known = result.rules.filter { $0.worstP90.isFinite }
        func dots(_ kept: Bool) -> Layer.Mark {
            .dots(
                known.filter { $0.isOnFrontier == kept }
                    .map { Layer.Point($0.all.mean, $0.worstP90) })
        }
        let means = known.map(\.all.mean), worst = known.map(\.worstP90)
        return Chart(
            Phrase("Rules of priority", "Reglas de prioridad"),
            caption: Phrase(
                "left and low is better; the third figure, loss, is in the table",
                "izquierda y abajo es mejor; la tercera cifra, la pérdida, está en la tabla"),
            x: .amounts(
                Phrase("mean wait of all, hours", "espera media de todos, horas"),
                (means.min() ?? 0)...max(means.max() ?? 1, means.min() ?? 0)),
            y: .amounts(
                Phrase("worst class: 9 of 10 within, hours", "peor clase: 9 de 10 en, horas"),
                (worst.min() ?? 0)...max(worst.max() ?? 1, worst.min() ?? 0)),
            layers: [
                Layer(Phrase("beaten by another", "superada por otra"), dots(false), .muted),
                Layer(Phrase("to choose from", "para elegir"), dots(true), .second),
            ])
    }

    private static func rules(_ result: ResumptionResult, onlyBest: Bool) -> ReportTable {
        let classes = result.scenario.classes
        let columns =
            [ReportTable.Column(Phrase("rule", "regla"), isFigure: false)]
            + classes.map {
                .init(Phrase(same: "\($0.name), h (p90)"))
            } + [
                .init(Phrase("all, mean h", "todos, media h")),
                .init(Phrase("loss, USD", "pérdida, USD")),
            ]
        let shown = result.rules.filter { $0.isOnFrontier || !onlyBest }
        return ReportTable(
            columns,
            shown.map { outcome in
                [ResumptionWords.rule(outcome.rule, classes)]
                    + outcome.classes.map { waits in
                        let p90 = waits.p90.map { ReportFigure.fixed($0, 1) } ?? "–"
                        return Phrase(same: "\(ReportFigure.fixed(waits.mean, 2)) (\(p90))")
                    } + [
                        Phrase(same: ReportFigure.fixed(outcome.all.mean, 2)),
                        Phrase(same: whole(outcome.loss)),
                    ]
            })
    }

    private static func neighbours(_ result: ResumptionResult) -> ReportTable {
        ReportTable(
            [
                .init(Phrase("port", "puerto"), isFigure: false),
                .init(Phrase("trucks diverted", "camiones desviados")),
                .init(Phrase("peak queue", "fila máxima")),
                .init(Phrase("longest wait, h", "espera máxima, h")),
                .init(Phrase("truck-hours more", "horas-camión de más")),
            ],
            result.neighbours.map {
                [
                    $0.name, whole($0.diverted), whole($0.peakQueue),
                    ReportFigure.fixed($0.longestWait, 1), whole($0.extraTruckHours),
                ].map { Phrase(same: $0) }
            })
    }
}
