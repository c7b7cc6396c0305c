import PortModel
import Reports

/// A roster as a page: booths against the work that comes, the wait each hour keeps, and the
/// shifts.
enum StaffingReport {
    static func page(_ result: StaffingResult, file: String) -> ReportPage {
        var parts = SimulationReport.overloads(result.days)
        if !result.isKept { parts.append(.notice(missed(result))) }
        parts.append(.figures(figures(result)))
        for lane in result.lanes {
            parts.append(.heading(SimulationReport.name(lane.name)))
            parts.append(.chart(booths(lane, result)))
            parts.append(.chart(waits(lane, result)))
            if let best = lane.bestOneMore { parts.append(.text(marginal(best))) }
        }
        if let plan = result.plan {
            parts.append(.heading(Phrase("Shifts", "Turnos")))
            parts.append(.text(cost(plan)))
            parts.append(.table(shifts(plan)))
        }
        let minutes = PortFigure.plain(result.targetMinutes, 0)
        return ReportPage(
            title: Phrase("Officers for the target", "Oficiales para la meta"),
            subtitle: Phrase(
                "\(result.port): nine trucks of ten within \(minutes) minutes, in every hour",
                "\(result.port): nueve de cada diez camiones en \(minutes) minutos, a toda hora"),
            parts: parts, sources: [SimulationReport.source(file, seed: result.seed)])
    }

    private static func missed(_ result: StaffingResult) -> Phrase {
        let hours = result.lanes.flatMap { lane in lane.violated.map { "\(lane.name) \($0)" } }
            .joined(separator: ", ")
        return Phrase(
            "On the fresh days the target is missed in these hours: \(hours).",
            "En los días de comprobación no se cumple la meta en estas horas: \(hours).")
    }

    private static func figures(_ result: StaffingResult) -> [KeyFigure] {
        let days = result.days.replications
        let lost = result.lanes.reduce(0) { $0 + $1.violated.count }
        return [
            KeyFigure(
                Phrase("Booth-hours a day", "Horas-caseta al día"),
                Phrase(same: "\(result.boothHours)"),
                note: Phrase(
                    "the work itself is \(PortFigure.plain(result.loadFloor, 1))",
                    "el trabajo en sí es \(PortFigure.plain(result.loadFloor, 1))")),
            KeyFigure(
                Phrase("By the stationary rule", "Con la regla estacionaria"),
                Phrase(same: "\(result.stationaryHours)")),
            KeyFigure(
                Phrase("Hours beyond the target", "Horas fuera de la meta"),
                Phrase(same: "\(lost)"),
                note: Phrase("on \(days) fresh days", "en \(days) días de comprobación"),
                tone: lost == 0 ? .good : .bad),
        ]
    }

    private static func booths(_ lane: LaneStaffingSummary, _ result: StaffingResult) -> Chart {
        let open = lane.booths.map(Double.init), rule = lane.stationary.map(Double.init)
        var layers = [
            Layer(
                Phrase("booths needed", "casetas necesarias"),
                .steps(SimulationReport.steps(open)), .first),
            Layer(
                Phrase("work that comes", "trabajo que llega"),
                .line(SimulationReport.points(lane.workByHour)), .second),
            Layer(
                Phrase("stationary rule", "regla estacionaria"),
                .steps(SimulationReport.steps(rule)), .muted, isDashed: true),
        ]
        if let covered = lane.coveredBooths {
            layers.append(
                Layer(
                    Phrase("with the shifts", "con los turnos"),
                    .steps(SimulationReport.steps(covered.map(Double.init))), .third,
                    isDashed: true))
        }
        let most = (lane.booths + lane.stationary + (lane.coveredBooths ?? [])).max() ?? 1
        return Chart(
            Phrase("Booths against demand", "Casetas frente a la demanda"),
            x: SimulationReport.clock(Phrase("hour", "hora")),
            y: .amounts(Phrase("booths", "casetas"), 0...Double(most)), layers: layers)
    }

    private static func waits(_ lane: LaneStaffingSummary, _ result: StaffingResult) -> Chart {
        let spans = lane.hours.enumerated().map { hour, seen in
            Layer.Span(
                (Double(hour) + 0.5) * 3600,
                seen.p90.map { max(0, $0 - (seen.margin ?? 0)) },
                seen.p90.map { $0 + (seen.margin ?? 0) })
        }
        let most = lane.hours.compactMap(\.p90).max() ?? 1
        return Chart(
            Phrase("Wait that the roster keeps", "Espera que se cumple"),
            caption: Phrase(
                "nine trucks of ten wait less; with its 95 % interval",
                "nueve de cada diez esperan menos; con su intervalo de 95 %"),
            x: SimulationReport.clock(SimulationReport.hourOfArrival),
            y: .amounts(Phrase("minutes", "minutos"), 0...max(most, result.targetMinutes)),
            layers: [
                Layer(
                    Phrase("fresh days", "días de comprobación"),
                    .line(SimulationReport.points(lane.hours.map(\.p90))), .first),
                Layer(nil, .whiskers(spans), .first),
                Layer(Phrase("target", "meta"), .level(result.targetMinutes), .bad, isDashed: true),
            ])
    }

    private static func marginal(_ best: (hour: Int, saved: Double)) -> Phrase {
        let hour = PortFigure.hour(best.hour), saved = PortFigure.plain(best.saved, 1)
        return Phrase(
            "One officer more helps most from \(hour):00 to \(hour):59: \(saved) truck-hours of "
                + "waiting a day.",
            "Un oficial más ayuda sobre todo de \(hour):00 a \(hour):59: \(saved) horas-camión de "
                + "espera al día.")
    }

    private static func cost(_ plan: ShiftPlan) -> Phrase {
        let paid = PortFigure.plain(plan.cost, 1), gap = PortFigure.plain(100 * plan.gap, 2)
        return Phrase(
            "\(paid) paid hours a day. The solver's cover of the booths needed is proven within "
                + "\(gap) % of the cheapest.",
            "\(paid) horas pagadas al día. La cobertura calculada de las casetas necesarias está, "
                + "con prueba, a menos de \(gap) % de la más barata.")
    }

    private static func shifts(_ plan: ShiftPlan) -> ReportTable {
        ReportTable(
            [
                .init(Phrase("begins", "empieza")),
                .init(Phrase("shift", "turno"), isFigure: false),
                .init(Phrase("officers", "oficiales")),
            ],
            plan.shifts.map { shift in
                [
                    Phrase(same: "\(PortFigure.hour(shift.column.start)):00"),
                    PortNames.shift(shift.column.pattern), Phrase(same: "\(shift.officers)"),
                ]
            })
    }
}
