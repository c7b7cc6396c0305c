import Model

extension Layer {
    func markup(in drawing: Drawing) -> Markup {
        switch mark {
        case .line(let points): path(points, drawing, isStepped: false)
        case .steps(let points): path(points, drawing, isStepped: true)
        case .dots(let points): "\(points.map { dot($0, drawing) })"
        case .area(let spans): area(spans, drawing)
        case .whiskers(let spans): "\(spans.map { whisker($0, drawing) })"
        case .bars(let bars): "\(bars.map { bar($0, drawing) })"
        case .level(let value):
            rule(
                (drawing.chart.x.range.lowerBound, value),
                (drawing.chart.x.range.upperBound, value), drawing)
        case .moment(let value):
            rule(
                (value, drawing.chart.y.range.lowerBound),
                (value, drawing.chart.y.range.upperBound), drawing)
        }
    }

    /// The entry in the key: a sample of the mark beside its name.
    func key(in language: Language) -> Markup {
        let text = name?.text(in: language) ?? ""
        return "<li><svg viewBox=\"0 0 22 12\" aria-hidden=\"true\">\(sample)</svg>\(text)</li>\n"
    }

    private var sample: Markup {
        switch mark {
        case .area: "<rect class=\"area \(fill)\" x=\"0\" y=\"0\" width=\"22\" height=\"12\"/>"
        case .bars: "<rect class=\"\(fill)\" x=\"5\" y=\"0\" width=\"12\" height=\"12\"/>"
        case .dots: "<circle class=\"\(fill)\" cx=\"11\" cy=\"6\" r=\"4\"/>"
        case .line, .steps, .level:
            "<line class=\"\(stroke)\" x1=\"1\" x2=\"21\" y1=\"6\" y2=\"6\"/>"
        case .whiskers, .moment:
            "<line class=\"\(stroke)\" x1=\"11\" x2=\"11\" y1=\"0\" y2=\"12\"/>"
        }
    }

    private var stroke: String { "l s-\(ink.rawValue)" + (isDashed ? " dash" : "") }
    private var fill: String { "f-\(ink.rawValue)" }

    private func path(_ points: [Point], _ drawing: Drawing, isStepped: Bool) -> Markup {
        var words = "", isDown = false
        for point in points {
            guard let y = point.y else {
                // A step is held up to where nothing is known any more.
                if isStepped, isDown { words += "H\(ReportFigure.coordinate(drawing.x(point.x)))" }
                isDown = false
                continue
            }
            let across = ReportFigure.coordinate(drawing.x(point.x))
            let up = ReportFigure.coordinate(drawing.y(y))
            words +=
                !isDown ? "M\(across) \(up)" : isStepped ? "H\(across)V\(up)" : "L\(across) \(up)"
            isDown = true
        }
        return "<path class=\"\(stroke)\" d=\"\(words)\"/>\n"
    }

    /// One shape for each unbroken run: along the upper edge and back along the lower one.
    private func area(_ spans: [Span], _ drawing: Drawing) -> Markup {
        let runs = spans.split { $0.low == nil || $0.high == nil }
        let shapes = runs.map { run in
            let upper = run.map { corner($0.x, $0.high ?? 0, drawing) }
            let lower = run.reversed().map { corner($0.x, $0.low ?? 0, drawing) }
            return "M" + (upper + lower).joined(separator: "L") + "Z"
        }
        return "<path class=\"area \(fill)\" d=\"\(shapes.joined())\"/>\n"
    }

    private func corner(_ x: Double, _ y: Double, _ drawing: Drawing) -> String {
        "\(ReportFigure.coordinate(drawing.x(x))) \(ReportFigure.coordinate(drawing.y(y)))"
    }

    private func dot(_ point: Point, _ drawing: Drawing) -> Markup {
        guard let y = point.y else { return "" }
        let across = drawing.x(point.x), up = drawing.y(y)
        // A label right of the middle is written to the left, so that it stays in the drawing.
        let isRight = across > drawing.size.width / 2
        let label: Markup =
            point.label.map {
                """
                <text class="said" x="\(at: isRight ? across - 8 : across + 8)" y="\(at: up + 4)" \
                text-anchor="\(isRight ? "end" : "start")">\($0.text(in: drawing.language))</text>
                """
            } ?? ""
        return "<circle class=\"\(fill)\" cx=\"\(at: across)\" cy=\"\(at: up)\" r=\"4\"/>\(label)\n"
    }

    private func whisker(_ span: Span, _ drawing: Drawing) -> Markup {
        guard let low = span.low, let high = span.high else { return "" }
        let across = drawing.x(span.x), bottom = drawing.y(low), top = drawing.y(high)
        let from = ReportFigure.coordinate(across - 4), to = ReportFigure.coordinate(across + 4)
        let path =
            "M\(from) \(ReportFigure.coordinate(bottom))H\(to)M\(from) \(ReportFigure.coordinate(top))H\(to)"
            + "M\(ReportFigure.coordinate(across)) \(ReportFigure.coordinate(bottom))V\(ReportFigure.coordinate(top))"
        return "<path class=\"w s-\(ink.rawValue)\" d=\"\(path)\"/>\n"
    }

    private func bar(_ bar: Bar, _ drawing: Drawing) -> Markup {
        let left = drawing.x(bar.from), right = drawing.x(bar.to)
        let top = drawing.y(max(bar.low, bar.high)), bottom = drawing.y(min(bar.low, bar.high))
        return """
            <rect class="\(fill)" x="\(at: left)" y="\(at: top)" width="\(at: right - left)" \
            height="\(at: bottom - top)"/>

            """
    }

    private func rule(
        _ from: (x: Double, y: Double), _ to: (x: Double, y: Double), _ drawing: Drawing
    ) -> Markup {
        """
        <line class="\(stroke)" x1="\(at: drawing.x(from.x))" y1="\(at: drawing.y(from.y))" \
        x2="\(at: drawing.x(to.x))" y2="\(at: drawing.y(to.y))"/>

        """
    }
}
