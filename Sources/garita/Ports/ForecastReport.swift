import Forecast
import Model
import Reports

/// The fan of what is to come, and the model card: what it was made from and how good it was.
enum ForecastReport {
    /// So many series are drawn; the table has all.
    private static let drawnMax = 8
    /// Two days before now are enough to see where a line comes from.
    private static let pastSeconds = 172_800.0

    static func page(_ forecaster: Forecaster, file: String) -> ReportPage {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let drawn = forecaster.panel.names.indices.filter { series in
            forecaster.newest.contains { $0.series == series }
        }.prefix(drawnMax)
        return ReportPage(
            title: Phrase("The next hours", "Las próximas horas"),
            subtitle: Phrase(
                "Forecast from the last readings of \(name)",
                "Pronóstico desde las últimas lecturas de \(name)"),
            parts: [.text(explanation)] + drawn.map { .chart(fan(forecaster, $0)) }
                + [.heading(Phrase("How good it was", "Qué tan bueno fue")), .text(method)]
                + [.table(record(forecaster)), .chart(errors(forecaster))]
                + [.heading(Phrase("What it does not know", "Lo que no sabe")), .list(limits)],
            sources: [Phrase("Source: \(name)", "Fuente: \(name)")])
    }

    private static let explanation = Phrase(
        "The line is the forecast; eight of ten values should lie in the band. It is made from the readings alone.",
        "La línea es el pronóstico; ocho de cada diez valores deberían caer en la banda. Se hace solo con las lecturas."
    )

    private static let method = Phrase(
        "From every past point the forecast was made with nothing but what was known there, and compared with what came. Persistence says that all stays as it is, climatology takes the mean at that time of day, the blend lets today's departure fade. A ratio below 1 is better than the best of them.",
        "Desde cada punto pasado se pronosticó solo con lo que allí se sabía y se comparó con lo ocurrido. La persistencia supone que todo sigue igual, la climatología toma la media a esa hora, la mezcla deja desvanecer la diferencia de hoy. Una razón menor que 1 es mejor que la mejor de ellas."
    )

    private static let limits = [
        Phrase(
            "Each moment is forecast by itself: the line joins them and is no course that a queue will take.",
            "Cada momento se pronostica por separado: la línea los une y no es el curso que tomará una fila."
        ),
        Phrase(
            "Closures, strikes, holidays and new booths, unless the readings already show them.",
            "Cierres, paros, días festivos y casetas nuevas, salvo que las lecturas ya los muestren."
        ),
        Phrase(
            "Anything of a season that the readings do not reach.",
            "Nada de una temporada que las lecturas no alcanzan."),
        Phrase(
            "It is no promise to a driver, and no ground for a decision about a load.",
            "No es una promesa a un conductor ni fundamento para decidir sobre una carga."),
    ]

    private static func fan(_ forecaster: Forecaster, _ series: Int) -> Chart {
        let panel = forecaster.panel
        let coming = forecaster.newest.filter { $0.series == series }
        let now = coming.first?.origin ?? 0
        let last =
            coming.first.map { ForecastWords.from(panel, $0) } ?? ForecastWords.time(panel, now)
        let first = max(0, now - max(8, Int(pastSeconds / panel.step)))
        func hours(_ point: Int) -> Double { Double(point - now) * panel.step / 3_600 }
        let past = (first...now).map { point -> Layer.Point in
            let value = panel.values[series][point]
            return Layer.Point(hours(point), value.isNaN ? nil : value)
        }
        let value = panel.values[series][now]
        let band =
            [Layer.Span(0, value, value)]
            + coming.map { Layer.Span(hours($0.origin + $0.ahead), $0.low, $0.high) }
        let line =
            [Layer.Point(0, value)]
            + coming.map { Layer.Point(hours($0.origin + $0.ahead), $0.value) }
        let highest = (coming.map(\.high) + past.compactMap(\.y)).max() ?? 1
        return Chart(
            Phrase(same: panel.names[series]),
            caption: Phrase(
                "Last reading: \(last)", "Última lectura: \(last)"),
            x: hoursAxis(hours(first)...hours(now + (coming.last?.ahead ?? 1))),
            y: .amounts(Phrase("as in the file", "como en el archivo"), 0...highest),
            layers: [
                Layer(Phrase("8 of 10", "8 de 10"), .area(band), .second),
                Layer(Phrase("read", "leído"), .dots(past), .first),
                Layer(Phrase("forecast", "pronóstico"), .line(line), .second),
                Layer(nil, .moment(0), .muted, isDashed: true),
            ])
    }

    /// Marked at whole parts of a day, with no empty room at either end.
    private static func hoursAxis(_ range: ClosedRange<Double>) -> Axis {
        let span = range.upperBound - range.lowerBound
        let step = span > 240 ? 48.0 : span > 96 ? 24 : span > 24 ? 12 : 3
        let first = (range.lowerBound / step).rounded(.up) * step
        return Axis(
            Phrase("hours from the end of the last step", "horas desde el fin del último paso"),
            range,
            ticks: stride(from: first, through: range.upperBound, by: step).map {
                Axis.Tick($0, Phrase(same: ReportFigure.fixed($0)))
            })
    }

    private static func record(_ forecaster: Forecaster) -> ReportTable {
        let heading = [
            Phrase("hours", "horas"), Phrase("points", "puntos"),
            Phrase("persistence", "persistencia"),
            Phrase("climatology", "climatología"), Phrase("blend", "mezcla"),
            Phrase("model", "modelo"),
            Phrase("ratio", "razón"), Phrase("within 80 %", "dentro del 80 %"),
        ]
        return ReportTable(
            heading.map { .init($0) },
            forecaster.evaluation.filter { $0.all.count > 0 }.map { score in
                let all = score.all
                return [
                    ForecastWords.hours(forecaster.panel, score.ahead),
                    ReportFigure.whole(all.count),
                    ReportFigure.fixed(all.persistence, 1), ReportFigure.fixed(all.climatology, 1),
                    ReportFigure.fixed(all.blend, 1), ReportFigure.fixed(all.model, 1),
                    ReportFigure.fixed(all.model / max(all.best, 1e-9), 3),
                    ReportFigure.percent(all.coverage, 1),
                ].map { Phrase(same: $0) }
            })
    }

    private static func errors(_ forecaster: Forecaster) -> Chart {
        let scores = forecaster.evaluation.filter { $0.all.count > 0 }
        let highest = scores.map { max($0.all.persistence, $0.all.climatology) }.max() ?? 1
        func line(_ part: KeyPath<HorizonScore.Score, Double>) -> Layer.Mark {
            .line(
                scores.map {
                    Layer.Point(
                        Double($0.ahead) * forecaster.panel.step / 3_600, $0.all[keyPath: part])
                })
        }
        let last = Double(scores.last?.ahead ?? 1) * forecaster.panel.step / 3_600
        return Chart(
            Phrase("Mean absolute error by horizon", "Error absoluto medio por horizonte"),
            x: .amounts(Phrase("hours ahead", "horas hacia adelante"), 0...last),
            y: .amounts(Phrase("as in the file", "como en el archivo"), 0...highest),
            layers: [
                Layer(Phrase("persistence", "persistencia"), line(\.persistence), .third),
                Layer(Phrase("climatology", "climatología"), line(\.climatology), .muted),
                Layer(Phrase("blend", "mezcla"), line(\.blend), .fourth, isDashed: true),
                Layer(Phrase("model", "modelo"), line(\.model), .second),
            ])
    }
}
