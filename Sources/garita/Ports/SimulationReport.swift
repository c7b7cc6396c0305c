import PortModel
import Reports

/// Simulated days as a page: what each class waits over the day under its booths, and what stands
/// behind primary.
enum SimulationReport {
    static func page(_ result: SimulationResult, file: String) -> ReportPage {
        var parts: [ReportPart] = overloads(result)
        parts.append(.figures(result.lanes.flatMap(figures)))
        parts.append(.text(explanation))
        parts.append(.chart(waits(result)))
        parts += result.lanes.map { .chart(booths($0)) }
        parts.append(.heading(Phrase("Behind primary", "Después de primaria")))
        parts.append(.table(stages(result)))
        parts.append(.folded(Phrase("By the hour", "Por hora"), [.table(hours(result))]))
        return ReportPage(
            title: Phrase("Simulated days at the port", "Días simulados en el puerto"),
            subtitle: Phrase(
                "\(result.port): \(result.replications) days, \(result.trucks) trucks",
                "\(result.port): \(result.replications) días, \(result.trucks) camiones"),
            parts: parts, sources: [source(file, seed: result.seed)])
    }

    static func overloads(_ result: SimulationResult) -> [ReportPart] {
        result.load.overloaded.map { stage in
            let pace = PortFigure.plain(stage.growthPerHour, 1)
            let name = PortNames.stage(stage.name)
            return .notice(
                Phrase(
                    "The \(name.english) is overloaded all day: its queue grows by \(pace) trucks an "
                        + "hour, so these waits are those of one day that began empty.",
                    "Sobrecarga todo el día en \(name.spanish): la fila crece \(pace) camiones por "
                        + "hora; estas esperas son las de un solo día que empezó vacío."))
        }
    }

    private static let explanation = Phrase(
        "A wait runs from arrival in the queue to the start of primary inspection. Nine trucks of "
            + "ten that arrive in an hour wait no longer than its line says.",
        "La espera va de la llegada a la fila al inicio de la inspección primaria. Nueve de cada "
            + "diez camiones que llegan en una hora no esperan más de lo que dice su línea.")

    static func source(_ file: String, seed: UInt64) -> Phrase {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return Phrase(
            "Simulated from \(name), seed \(seed): the same file and seed give the same figures. "
                + "Each day begins empty at midnight.",
            "Simulado a partir de \(name), semilla \(seed): el mismo archivo y la misma semilla dan "
                + "las mismas cifras. Cada día empieza vacío a medianoche.")
    }

    /// A lane's own name, and for the two that everybody has, in both languages.
    static func name(_ lane: String) -> Phrase {
        switch lane {
        case "standard": Phrase("Standard", "Estándar")
        case "fast": Phrase(same: "FAST")
        default: Phrase(same: lane)
        }
    }

    static func clock(_ title: Phrase) -> Axis { .clock(title, 0...86_400) }

    static let hourOfArrival = Phrase("hour of arrival", "hora de llegada")

    private static func figures(_ lane: LaneSummary) -> [KeyFigure] {
        let name = name(lane.name)
        let error = lane.meanWait.error.map { 1.96 * $0 } ?? 0
        return [
            KeyFigure(
                Phrase("\(name.english), mean wait", "\(name.spanish), espera media"),
                Phrase(same: "\(PortFigure.plain(lane.meanWait.mean, 1)) min"),
                note: Phrase(same: "± \(PortFigure.plain(error, 1)) min")),
            KeyFigure(
                Phrase("\(name.english), 9 of 10 within", "\(name.spanish), 9 de 10 en menos de"),
                Phrase(same: "\(PortFigure.plain(lane.p90Wait.mean, 1)) min")),
        ]
    }

    private static func waits(_ result: SimulationResult) -> Chart {
        let most = result.lanes.flatMap(\.p90ByHour).compactMap(\.self).max() ?? 1
        let inks: [Layer.Ink] = [.first, .second, .third, .fourth, .fifth, .sixth, .muted, .warn]
        return Chart(
            Phrase("Wait by hour of arrival", "Espera por hora de llegada"),
            caption: Phrase("nine trucks of ten wait less", "nueve de cada diez esperan menos"),
            x: clock(hourOfArrival), y: .amounts(Phrase("minutes", "minutos"), 0...most),
            layers: zip(result.lanes, inks).map { lane, ink in
                Layer(name(lane.name), .line(points(lane.p90ByHour)), ink)
            })
    }

    /// At the middle of each hour.
    static func points(_ hours: [Double?]) -> [Layer.Point] {
        hours.enumerated().map { .init((Double($0.offset) + 0.5) * 3600, $0.element) }
    }

    /// Up to midnight.
    static func steps(_ hours: [Double]) -> [Layer.Point] {
        hours.enumerated().map { .init(Double($0.offset) * 3600, $0.element) }
            + [.init(86_400, hours.last)]
    }

    private static func booths(_ lane: LaneSummary) -> Chart {
        let name = name(lane.name), open = lane.booths.hourlyMean
        return Chart(
            Phrase("\(name.english): booths open", "\(name.spanish): casetas abiertas"),
            x: clock(Phrase("hour", "hora")),
            y: .amounts(Phrase("booths", "casetas"), 0...(open.max() ?? 1)),
            layers: [Layer(nil, .steps(steps(open)), .first)])
    }

    private static func stages(_ result: SimulationResult) -> ReportTable {
        let named: [(Phrase, StageSummary?)] = [
            (Phrase("scanner", "escáner"), result.scan), (Phrase("docks", "muelles"), result.dock),
            (Phrase("exit", "salida"), result.exit),
        ]
        return ReportTable(
            [
                .init(Phrase("stage", "etapa"), isFigure: false),
                .init(Phrase("trucks a day", "camiones al día")),
                .init(Phrase("mean wait, min", "espera media, min")),
                .init(Phrase("longest wait, min", "espera máxima, min")),
                .init(Phrase("utilisation", "utilización")),
            ],
            named.compactMap { name, stage in
                stage.map {
                    [
                        name, Phrase(same: PortFigure.plain($0.trucksPerDay.mean, 0)),
                        Phrase(same: PortFigure.plain($0.meanWait.mean, 2)),
                        Phrase(same: PortFigure.plain($0.longestWait, 1)),
                        Phrase(same: PortFigure.plain(100 * $0.utilisation, 0) + " %"),
                    ]
                }
            })
    }

    private static func hours(_ result: SimulationResult) -> ReportTable {
        let columns = result.lanes.flatMap { lane in
            let name = name(lane.name)
            return [
                ReportTable.Column(
                    Phrase("\(name.english), booths", "\(name.spanish), casetas")),
                ReportTable.Column(
                    Phrase("9 of 10 within, min", "9 de 10 en menos de, min")),
            ]
        }
        let rows = (0..<24).map { hour in
            let cells = result.lanes.flatMap { lane in
                [
                    PortFigure.plain(lane.booths.hourlyMean[hour], 1),
                    lane.p90ByHour[hour].map { PortFigure.plain($0, 1) } ?? "",
                ]
            }
            return ([PortFigure.hour(hour)] + cells).map { Phrase(same: $0) }
        }
        return ReportTable([.init(Phrase("hour", "hora"))] + columns, rows)
    }
}
