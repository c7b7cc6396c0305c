import PortPlans
import Reports

/// A case as a page: what it is worth with its intervals, who waits how long, what it rests on.
enum CaseReport {
    static func page(_ result: CaseResult, file: String) -> ReportPage {
        var parts: [ReportPart] = []
        if result.boothHoursPerYear == nil { parts.append(.notice(CaseWords.note(.claimedOnly))) }
        parts.append(.figures(figures(result)))
        parts.append(.text(explanation))
        parts.append(.chart(account(result)))
        if result.boothHoursPerYear != nil { parts.append(.chart(waits(result))) }
        parts += [.heading(Phrase("The account", "La cuenta")), .table(lines(result))]
        parts.append(.table(amounts(result)))
        if result.boothHoursPerYear != nil {
            parts += [.heading(Phrase("Who gains", "Quién gana")), .table(groups(result))]
        }
        parts += [
            .heading(Phrase("What is not in the account", "Lo que no está en la cuenta")),
            .list(result.notes.map(CaseWords.note)),
        ]
        parts.append(
            .folded(
                Phrase("What it rests on", "En qué se basa"), [.table(parameters(result))]))
        return ReportPage(
            title: Phrase("The case for pre-clearance", "El caso del predespacho"),
            subtitle: Phrase(
                "\(result.proposal.name): \(whole(result.proposal.trucksPerYear)) trucks a year",
                "\(result.proposal.name): \(whole(result.proposal.trucksPerYear)) camiones al año"),
            parts: parts, sources: [SimulationReport.source(file, seed: result.seed)])
    }

    private static let explanation = Phrase(
        "Each bar is a yearly amount; its line is the interval that nine of ten draws of the "
            + "parameters fall in. Costs lie below zero.",
        "Cada barra es un monto anual; su línea es el intervalo en que caen nueve de diez sorteos "
            + "de los parámetros. Los costos quedan bajo cero.")

    static func millions(_ amount: Double) -> String {
        ReportFigure.fixed(amount / 1e6, 2)
    }

    private static func whole(_ value: Double) -> String { ReportFigure.fixed(value, 0) }

    private static func figures(_ result: CaseResult) -> [KeyFigure] {
        let net = result.net
        let tone: KeyFigure.Tone = net.low > 0 ? .good : net.high < 0 ? .bad : .warn
        return [
            figure(Phrase("Benefit a year", "Beneficio al año"), result.benefit),
            figure(Phrase("Cost a year", "Costo al año"), result.cost),
            figure(Phrase("Net a year", "Neto al año"), net, tone),
            KeyFigure(
                Phrase("Draws worth it", "Sorteos que valen la pena"),
                Phrase(same: ReportFigure.percent(result.worthwhile, 1))),
        ]
    }

    private static func figure(
        _ label: Phrase, _ amount: CaseResult.Interval, _ tone: KeyFigure.Tone = .plain
    ) -> KeyFigure {
        let low = millions(amount.low), high = millions(amount.high)
        return KeyFigure(
            label, Phrase(same: "$\(millions(amount.value)) M"),
            note: Phrase("\(low) to \(high)", "\(low) a \(high)"), tone: tone)
    }

    private static func account(_ result: CaseResult) -> Chart {
        let amounts = result.lines.map(\.amount)
        let low = amounts.map { min($0.low, 0) }.min() ?? 0
        let high = amounts.map(\.high).max() ?? 1
        let bars = amounts.enumerated().map { place, amount in
            Layer.Bar(
                from: Double(place) - 0.35, to: Double(place) + 0.35, low: 0,
                high: amount.value / 1e6)
        }
        let spans = amounts.enumerated().map {
            Layer.Span(Double($0.offset), $0.element.low / 1e6, $0.element.high / 1e6)
        }
        return Chart(
            Phrase("Benefits and costs", "Beneficios y costos"),
            caption: Phrase("million USD a year", "millones de USD al año"),
            x: .things(Phrase(same: ""), result.lines.map { CaseWords.item($0.item) }),
            y: .amounts(Phrase(same: "M USD"), low / 1e6...high / 1e6),
            layers: [
                Layer(nil, .bars(bars), .first), Layer(nil, .whiskers(spans), .sixth),
                Layer(nil, .level(0), .muted),
            ])
    }

    private static func waits(_ result: CaseResult) -> Chart {
        let gains = result.gains
        let most = gains.map { 60 * max($0.waitBefore, $0.waitAfter) }.max() ?? 1
        func bars(_ shift: Double, _ hours: (TimeGain) -> Double) -> Layer.Mark {
            .bars(
                gains.enumerated().map { place, gain in
                    Layer.Bar(
                        from: Double(place) + shift, to: Double(place) + shift + 0.3,
                        high: 60 * hours(gain))
                })
        }
        return Chart(
            Phrase("Mean wait before primary", "Espera media antes de primaria"),
            x: .things(Phrase(same: ""), gains.map { SimulationReport.name($0.group) }),
            y: .amounts(Phrase("minutes", "minutos"), 0...most),
            layers: [
                Layer(Phrase("as it is", "como está"), bars(-0.32, \.waitBefore), .muted),
                Layer(
                    Phrase("with the programme", "con el programa"), bars(0.02, \.waitAfter), .first
                ),
            ])
    }

    private static func row(_ name: Phrase, _ amount: CaseResult.Interval) -> [Phrase] {
        [name] + [amount.value, amount.low, amount.high].map { Phrase(same: whole($0)) }
    }

    private static func lines(_ result: CaseResult) -> ReportTable {
        return ReportTable(
            [
                .init(Phrase("USD a year", "USD al año"), isFigure: false),
                .init(Phrase("value", "valor")), .init(Phrase("low", "bajo")),
                .init(Phrase("high", "alto")),
            ],
            result.lines.map { row(CaseWords.item($0.item), $0.amount) } + [
                row(Phrase("net", "neto"), result.net)
            ])
    }

    /// What is no money stands in a table of its own.
    private static func amounts(_ result: CaseResult) -> ReportTable {
        ReportTable(
            [
                .init(Phrase("a year", "al año"), isFigure: false),
                .init(Phrase("value", "valor")), .init(Phrase("low", "bajo")),
                .init(Phrase("high", "alto")),
            ],
            [
                row(Phrase("truck-hours", "horas-camión"), result.truckHours),
                row(Phrase("gallons", "galones"), result.gallons),
                row(Phrase("tonnes CO2", "toneladas de CO2"), result.tonnes[0]),
            ]
                + zip(result.proposal.pollutants, result.tonnes.dropFirst()).map {
                    row(
                        Phrase(
                            "tonnes \($0.name), \($0.modelYears)",
                            "toneladas \($0.name), \($0.modelYears)"), $1)
                })
    }

    private static func groups(_ result: CaseResult) -> ReportTable {
        func minutes(_ hours: Double) -> Phrase { Phrase(same: ReportFigure.fixed(60 * hours, 1)) }
        return ReportTable(
            [
                .init(Phrase("group", "grupo"), isFigure: false),
                .init(Phrase("trucks a year", "camiones al año")),
                .init(Phrase("crossing saved, min", "cruce ahorrado, min")),
                .init(Phrase(same: "± 95 %")),
                .init(Phrase("buffer saved, min", "margen ahorrado, min")),
            ],
            result.gains.map { gain in
                [
                    SimulationReport.name(gain.group), Phrase(same: whole(gain.trucksPerYear)),
                    minutes(gain.crossing.mean), minutes(1.96 * gain.crossing.error),
                    minutes(gain.buffer),
                ]
            })
    }

    private static func parameters(_ result: CaseResult) -> ReportTable {
        ReportTable(
            [
                .init(Phrase("parameter", "parámetro"), isFigure: false),
                .init(Phrase("value", "valor")), .init(Phrase("range", "intervalo")),
                .init(Phrase("unit", "unidad"), isFigure: false),
                .init(Phrase("source", "fuente"), isFigure: false), .init(Phrase("year", "año")),
            ],
            CaseParameter.allCases.compactMap { name in
                result.proposal.parameter(name).map { known in
                    [
                        name.rawValue, PortFigure.short(known.value),
                        "\(PortFigure.short(known.low))–\(PortFigure.short(known.high))",
                        name.unit, known.source, "\(known.year)",
                    ].map { Phrase(same: $0) }
                }
            })
    }
}
