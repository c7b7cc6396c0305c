import PortPlans
import Reports

/// The resumption model held against past months, as a page: how far it may be trusted.
enum EventReport {
    static func page(_ rows: [EventCheck.Row], file: String, series: String) -> ReportPage {
        let beyond = rows.filter(\.observed.isBeyondSeason)
        let right = beyond.filter(\.agrees).count
        let error = rows.reduce(0) { $0 + abs($1.error) } / Double(max(rows.count, 1))
        return ReportPage(
            title: Phrase(
                "The model against past closures", "El modelo frente a cierres pasados"),
            subtitle: Phrase(
                "\(rows.count) ports, monthly trucks", "\(rows.count) puertos, camiones por mes"),
            parts: [
                .figures([
                    KeyFigure(
                        Phrase("Directions right", "Direcciones acertadas"),
                        Phrase("\(right) of \(beyond.count)", "\(right) de \(beyond.count)"),
                        note: Phrase("steps beyond the season", "pasos fuera de temporada"),
                        tone: right == beyond.count ? .good : .warn),
                    KeyFigure(
                        Phrase("Mean error", "Error medio"),
                        Phrase(
                            "\(ReportFigure.fixed(error, 1)) points",
                            "\(ReportFigure.fixed(error, 1)) puntos"),
                        note: Phrase("of a month's trucks", "de los camiones del mes")),
                ]), .text(explanation), .chart(chart(rows)), .table(table(rows)), .notice(few),
            ],
            sources: [
                Phrase(
                    "Events: \(name(file)). Counts: \(name(series)). What capacity was left is assumed in the scenarios.",
                    "Eventos: \(name(file)). Conteos: \(name(series)). La capacidad que quedó se supone en los escenarios."
                )
            ])
    }

    private static func name(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    private static let explanation = Phrase(
        "A month is read against the same step of other years: what the season leaves over is compared with what the model says. A step within the range of other years may be season.",
        "Cada mes se lee frente al mismo paso de otros años: lo que la temporada no explica se compara con lo que dice el modelo. Un paso dentro del rango de otros años puede ser temporada."
    )

    private static let few = Phrase(
        "A few events show directions; they do not prove the size of anything.",
        "Unos pocos eventos muestran direcciones; no prueban el tamaño de nada.")

    private static func chart(_ rows: [EventCheck.Row]) -> Chart {
        let seen = rows.map { 100 * $0.observed.excess }, said = rows.map { 100 * $0.modelled }
        let all = seen + said + [0]
        func bars(_ values: [Double], _ side: Double) -> Layer.Mark {
            .bars(
                values.enumerated().map { place, value in
                    let x = Double(place) + side
                    return .init(
                        from: x - 0.16, to: x + 0.16, low: min(value, 0), high: max(value, 0))
                })
        }
        return Chart(
            Phrase("Trucks of the month, change in %", "Camiones del mes, cambio en %"),
            x: .things(Phrase(same: ""), rows.map { Phrase(same: $0.port) }),
            y: .amounts(Phrase(same: "%"), (all.min() ?? 0)...(all.max() ?? 1)),
            layers: [
                Layer(Phrase("season leaves", "fuera de temporada"), bars(seen, -0.18), .muted),
                Layer(Phrase("model", "modelo"), bars(said, 0.18), .first),
            ])
    }

    private static func percent(_ share: Double) -> Phrase {
        Phrase(same: ReportFigure.fixed(100 * share, 1))
    }

    private static func table(_ rows: [EventCheck.Row]) -> ReportTable {
        ReportTable(
            [
                .init(Phrase("event", "evento"), isFigure: false),
                .init(Phrase("port", "puerto"), isFigure: false),
                .init(Phrase("step %", "paso %")), .init(Phrase("other years", "otros años")),
                .init(Phrase("season leaves %", "fuera de temporada %")),
                .init(Phrase("model %", "modelo %")), .init(Phrase("error", "error")),
                .init(Phrase("direction", "dirección"), isFigure: false),
            ],
            rows.map { row in
                let low = ReportFigure.fixed(100 * row.observed.low, 1)
                let high = ReportFigure.fixed(100 * row.observed.high, 1)
                return [
                    Phrase(same: row.event), Phrase(same: row.port), percent(row.observed.step),
                    Phrase("\(low) to \(high)", "\(low) a \(high)"),
                    percent(row.observed.excess), percent(row.modelled),
                    Phrase(same: ReportFigure.fixed(row.error, 1)),
                    row.agrees ? Phrase("agrees", "coincide") : Phrase("differs", "difiere"),
                ]
            })
    }
}
