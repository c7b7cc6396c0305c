import Reports
import Waits

/// The wait of a day as a page: for each lane now, over the day, and how well it is known.
enum WaitReport {
    static func page(_ series: WaitSeries, file: String, segment: Segment) -> ReportPage {
        var parts: [ReportPart] = [.figures(LaneClass.allCases.flatMap { figures($0, series) })]
        if series.rows.suffix(2).contains(where: \.isCensored) { parts.append(.notice(beyond)) }
        parts.append(.text(explanation))
        for lane in LaneClass.allCases where series.rows.contains(where: { has($0, lane) }) {
            parts.append(.chart(chart(lane, series)))
        }
        parts.append(.folded(Phrase("By the hour", "Por hora"), [.table(table(series))]))
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return ReportPage(
            title: Phrase("The wait at the port", "La espera en el puerto"),
            subtitle: Phrase(
                "From “\(segment.from)” to “\(segment.to)”",
                "De «\(segment.from)» a «\(segment.to)»"),
            parts: parts, sources: sources(series, name))
    }

    private static let beyond = Phrase(
        "Trucks stand at the first reader: the queue reaches beyond it, and the wait is longer than measured.",
        "Hay camiones detenidos ante el primer lector: la fila llega más atrás y la espera es mayor que la medida."
    )

    private static let explanation = Phrase(
        "What trucks waited is known when they reach primary, so it lags by the wait itself. What a truck joining now will wait is a prediction. A gap means that too few trucks were recognised to say.",
        "Lo que esperaron los camiones se sabe cuando llegan a primaria: va atrasado lo que dura la espera. Lo que esperará quien llega ahora es una predicción. Un hueco significa que se reconocieron muy pocos camiones."
    )

    static func name(_ lane: LaneClass) -> Phrase {
        switch lane {
        case .standard: Phrase("Standard", "Estándar")
        case .fast: Phrase(same: "FAST")
        }
    }

    private static func has(_ row: WaitRow, _ lane: LaneClass) -> Bool {
        row.lane == lane && (row.experienced != nil || row.joiner != nil)
    }

    /// A series may go on beyond midnight: then the day is said, too.
    private static func moment(_ second: Double) -> Phrase {
        let day = Int(second / 86_400)
        let at = ReportFigure.clock(second.truncatingRemainder(dividingBy: 86_400))
        return day == 0
            ? Phrase("at \(at)", "a las \(at)")
            : Phrase("day \(day + 1), at \(at)", "día \(day + 1), a las \(at)")
    }

    private static func figures(_ which: LaneClass, _ series: WaitSeries) -> [KeyFigure] {
        let last = series.rows.last { has($0, which) }
        let lane = name(which)
        let note = last.map { moment($0.at) }
        let peak = series.rows.filter { $0.lane == which }
            .max { $0.experienced?.mean ?? -1 < $1.experienced?.mean ?? -1 }
        return [
            KeyFigure(
                Phrase("\(lane.english), joining now", "\(lane.spanish), quien llega ahora"),
                minutes(last?.joiner), note: note),
            KeyFigure(
                Phrase("\(lane.english), waited", "\(lane.spanish), esperaron"),
                minutes(last?.experienced?.mean),
                note: last?.experienced.map {
                    Phrase(
                        "9 of 10 within \(ReportFigure.minutes($0.p90))",
                        "9 de 10 en \(ReportFigure.minutes($0.p90))")
                }),
            KeyFigure(
                Phrase("\(lane.english), longest", "\(lane.spanish), la mayor"),
                minutes(peak?.experienced?.mean),
                note: peak.flatMap { row in row.experienced.map { _ in moment(row.at) } }),
        ]
    }

    private static func minutes(_ seconds: Double?) -> Phrase {
        seconds.map { Phrase(same: ReportFigure.minutes($0)) } ?? Phrase("unknown", "se desconoce")
    }

    private static func chart(_ lane: LaneClass, _ series: WaitSeries) -> Chart {
        let rows = thinned(series.rows.filter { $0.lane == lane })
        let highest =
            rows.flatMap { [$0.experienced?.p90, $0.joiner] }.compactMap(\.self).max() ?? 0
        let first = rows.first?.at ?? 0, last = rows.last?.at ?? 1
        return Chart(
            name(lane),
            x: .clock(
                Phrase("hour of the day", "hora del día"),
                (first / 3_600).rounded(.down) * 3_600...last),
            y: .amounts(Phrase("minutes", "minutos"), 0...max(highest / 60, 1)),
            layers: [
                Layer(
                    Phrase("8 of 10 trucks", "8 de 10 camiones"),
                    .area(
                        rows.map { row in
                            Layer.Span(
                                row.at, row.experienced.map { $0.p10 / 60 },
                                row.experienced.map { $0.p90 / 60 })
                        }), .first),
                Layer(
                    Phrase("waited", "esperaron"),
                    .line(rows.map { Layer.Point($0.at, $0.experienced.map { $0.mean / 60 }) }),
                    .first),
                Layer(
                    Phrase(
                        "joining at that moment will wait", "esperará quien llega en ese momento"),
                    .line(rows.map { Layer.Point($0.at, $0.joiner.map { $0 / 60 }) }), .second,
                    isDashed: true),
            ])
    }

    /// A drawing of 860 px shows no more points than this.
    private static let pointsMax = 1_000

    private static func thinned(_ rows: [WaitRow]) -> [WaitRow] {
        let every = max(1, rows.count / pointsMax)
        return rows.enumerated().filter { $0.offset % every == 0 }.map(\.element)
    }

    private static func table(_ series: WaitSeries) -> ReportTable {
        let rows = series.rows.filter { $0.at.truncatingRemainder(dividingBy: 3_600) == 0 }
        return ReportTable(
            [
                .init(Phrase("time", "hora")), .init(Phrase("lane", "carril"), isFigure: false),
                .init(Phrase("waited", "esperaron")), .init(Phrase("joining", "quien llega")),
                .init(Phrase("9 of 10", "9 de 10")), .init(Phrase("trucks", "camiones")),
                .init(Phrase("method", "método"), isFigure: false),
            ],
            rows.map { row in
                [
                    Phrase(same: ReportFigure.clock(row.at)), name(row.lane),
                    minutes(row.experienced?.mean),
                    minutes(row.joiner), minutes(row.experienced?.p90),
                    Phrase(same: "\(row.experienced?.count ?? 0)"), PortNames.method(row.method),
                ]
            })
    }

    private static func sources(_ series: WaitSeries, _ file: String) -> [Phrase] {
        let count = series.passages.reduce(0, +)
        let trucks = ReportFigure.whole(count), offset = ReportFigure.fixed(series.offset, 1)
        return [
            Phrase(
                "\(file): \(trucks) passages recognised; clocks differ by \(offset) s, which is taken off. Tags are kept only as digests under a salt of the day.",
                "\(file): \(trucks) pasos reconocidos; los relojes difieren \(offset) s, ya descontados. De las etiquetas solo se guarda un resumen con sal del día."
            ),
            Phrase(
                "Waited: median absolute deviation filter over 30 minutes, recent trucks weigh more. Joining: see the column “method”.",
                "Esperaron: filtro por desviación absoluta mediana en 30 minutos; pesan más los camiones recientes. Quien llega: véase la columna «método»."
            ),
        ]
    }
}
