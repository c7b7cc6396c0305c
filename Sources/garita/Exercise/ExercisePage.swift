import PortPlans
import Reports

/// The exercise as a page for the debriefing: its queue beside the plan's, and the figures.
enum ExercisePage {
    static func page(_ report: ExerciseReport, file: String) -> ReportPage {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return ReportPage(
            title: Phrase("Exercise \(report.name)", "Simulacro \(report.name)"),
            subtitle: Phrase(
                "Nothing here is real: \(report.scenario.name)",
                "Nada aquí es real: \(report.scenario.name)"),
            parts: [.notice(unreal), .figures(figures(report)), .chart(queue(report))]
                + [.table(table(report)), .text(shift(report))] + late(report),
            sources: [
                Phrase(
                    "Played from \(name) into a node of the exercise \(report.name). The plan is the one of `garita port resume`, first come, first served.",
                    "Jugado desde \(name) en un nodo del simulacro \(report.name). El plan es el de `garita port resume`, por orden de llegada."
                )
            ])
    }

    private static let unreal = Phrase(
        "EXERCISE. Simulated trucks, simulated closure.",
        "SIMULACRO. Camiones simulados, cierre simulado.")

    private static func hours(_ value: Double?, _ places: Int = 1) -> Phrase {
        value.map { Phrase(same: "\(ReportFigure.fixed($0, places)) h") }
            ?? Phrase("not within it", "no durante él")
    }

    private static func planned(_ phrase: Phrase) -> Phrase {
        Phrase("plan: \(phrase.english)", "plan: \(phrase.spanish)")
    }

    private static func figures(_ report: ExerciseReport) -> [KeyFigure] {
        let tally = report.tally, plan = report.plan
        return [
            KeyFigure(
                Phrase("Clear after reopening", "Desahogado tras reabrir"),
                hours(report.clearHours), note: planned(hours(plan.clearHours)),
                tone: report.clearHours == nil ? .bad : .plain),
            KeyFigure(
                Phrase("Peak queue", "Fila máxima"),
                Phrase(same: ReportFigure.whole(tally.peakQueue)),
                note: planned(Phrase(same: ReportFigure.fixed(plan.peakQueue, 0)))),
            KeyFigure(
                Phrase("Mean wait", "Espera media"), hours(tally.meanWait, 2),
                note: planned(hours(report.firstCome?.all.mean, 2))),
            KeyFigure(
                Phrase("9 of 10 within", "9 de 10 en"), hours(tally.p90Wait),
                note: planned(hours(report.firstCome?.all.p90))),
        ]
    }

    private static func queue(_ report: ExerciseReport) -> Chart {
        let plan = report.plan.queueByHour.enumerated().map {
            Layer.Point(Double($0.offset + 1), $0.element)
        }.filter { $0.x <= report.tally.endHour + 1 }
        let most = max(report.plan.peakQueue, Double(report.tally.peakQueue), 1)
        let first = report.tally.queueAt.first?.hour ?? 0
        return Chart(
            Phrase("Trucks waiting", "Camiones en espera"),
            x: .clock(
                Phrase("hour of the scenario", "hora del escenario"),
                (first * 3_600)...max(first + 1, report.tally.endHour + 1) * 3_600),
            y: .amounts(Phrase("trucks", "camiones"), 0...most),
            layers: [
                Layer(
                    Phrase("plan", "plan"),
                    .line(plan.filter { $0.x >= first }.map { .init($0.x * 3_600, $0.y) }),
                    .muted, isDashed: true),
                Layer(
                    Phrase("exercise", "simulacro"),
                    .line(
                        report.tally.queueAt.map { .init($0.hour * 3_600, Double($0.waiting)) }),
                    .second),
                Layer(
                    Phrase("reopening", "reapertura"), .moment(report.scenario.reopening * 3_600),
                    .first, isDashed: true),
            ])
    }

    private static func table(_ report: ExerciseReport) -> ReportTable {
        let tally = report.tally
        func row(_ name: Phrase, _ value: String) -> [Phrase] { [name, Phrase(same: value)] }
        return ReportTable(
            [
                .init(Phrase("of the exercise", "del simulacro"), isFigure: false),
                .init(Phrase("figure", "cifra")),
            ],
            [
                row(
                    Phrase("trucks through primary", "camiones por primaria"),
                    ReportFigure.whole(tally.served)),
                row(
                    Phrase("hour of the peak", "hora de la fila máxima"),
                    ReportFigure.clock(tally.peakHour * 3_600)),
                row(
                    Phrase("over at", "terminó a las"),
                    ReportFigure.clock(tally.endHour * 3_600)),
                row(
                    Phrase(
                        "joined within, h of the first change", "entraron en, h del primer cambio"),
                    ReportFigure.fixed(report.windowHours, 1)),
                row(
                    Phrase("facts sent to the node", "hechos enviados al nodo"),
                    ReportFigure.whole(tally.lines)),
            ])
    }

    private static func shift(_ report: ExerciseReport) -> Phrase {
        let hours = ReportFigure.fixed(report.tally.shiftHours, 1)
        guard report.tally.shiftHours > 0 else {
            return Phrase(
                "The shift filed no roster, so booths were open as in the plan.",
                "El turno no registró casetas: abrieron las del plan.")
        }
        return Phrase(
            "The shift's own roster held for \(hours) h.",
            "Las casetas registradas por el turno rigieron \(hours) h.")
    }

    /// Below a quarter of an hour of the lane nobody at a screen could tell.
    private static let lateLeast = 900.0

    private static func late(_ report: ExerciseReport) -> [ReportPart] {
        let minutes = ReportFigure.fixed(report.tally.behindMax / 60, 0)
        guard report.tally.behindMax >= lateLeast else { return [] }
        return [
            .notice(
                Phrase(
                    "The node's pages were up to \(minutes) minutes behind the clock of the exercise: it ran faster than the node could take its trucks.",
                    "Las páginas del nodo llegaron a ir \(minutes) minutos detrás del reloj del simulacro: corrió más rápido de lo que el nodo podía recibir."
                ))
        ]
    }
}
