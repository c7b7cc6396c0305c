import Model

/// A chart at one size, as SVG.
struct Drawing {
    /// Units are those of the page's text: a label of 12 px is 12 high in either drawing.
    struct Size {
        let name: String
        let width: Double
        let height: Double

        /// The page's column, and a phone of 390 px less its margins.
        static let wide = Size(name: "wide", width: 860, height: 320)
        static let slim = Size(name: "slim", width: 345, height: 260)
    }

    /// Room for the labels around the plot.
    private static let top = 24.0, right = 14.0, underAxis = 40.0
    private static let lineHeight = 14.0
    /// So many lines of labels the drawing's usual height has room for.
    private static let linesUsual = 3
    /// The mean width of a digit in the page's type at 12 px, rounded up.
    private static let letterWidth = 7.0

    let chart: Chart
    let size: Size
    let language: Language
    private let left: Double
    private let bottom: Double
    /// Labels of many lines make the drawing higher, not the plot lower.
    private let height: Double
    /// The marks of the x axis that fit, each label in lines.
    private let ticks: [(value: Double, lines: [String])]

    init(_ chart: Chart, _ size: Size, _ language: Language) {
        self.chart = chart
        self.size = size
        self.language = language
        let widest = chart.y.ticks.map { $0.label.text(in: language).count }.max() ?? 1
        left = Double(widest) * Self.letterWidth + 12
        let labels = TickLabels(
            chart.x, width: size.width - left - Self.right, letterWidth: Self.letterWidth)
        ticks = labels.fitting(in: language)
        let lines = ticks.map(\.lines.count).max() ?? 1
        bottom = Self.underAxis + Double(max(lines, 1) - 1) * Self.lineHeight
        height = size.height + Double(max(0, lines - Self.linesUsual)) * Self.lineHeight
    }

    var markup: Markup {
        let title = chart.title.text(in: language)
        return """
            <svg class="\(size.name)" viewBox="0 0 \(at: size.width) \(at: height)" role="img" \
            aria-label="\(title)">
            \(levels)\(chart.layers.map(marks))\(base)</svg>

            """
    }

    func x(_ value: Double) -> Double {
        left + share(value, chart.x.range) * (size.width - left - Self.right)
    }

    func y(_ value: Double) -> Double {
        floor - share(value, chart.y.range) * (floor - Self.top)
    }

    private var floor: Double { height - bottom }

    /// What lies outside the axes is drawn at their edge, where it is seen to be off the scale.
    private func share(_ value: Double, _ range: ClosedRange<Double>) -> Double {
        let held = min(max(value, range.lowerBound), range.upperBound)
        return (held - range.lowerBound) / (range.upperBound - range.lowerBound)
    }

    private func marks(of layer: Layer) -> Markup { layer.markup(in: self) }

    private var levels: Markup {
        let lines = chart.y.ticks.map { tick in
            """
            <line class="grid" x1="\(at: left)" x2="\(at: size.width - Self.right)" \
            y1="\(at: y(tick.value))" y2="\(at: y(tick.value))"/>\
            <text x="\(at: left - 6)" y="\(at: y(tick.value) + 4)" text-anchor="end">\
            \(tick.label.text(in: language))</text>

            """ as Markup
        }
        return """
            <text x="\(at: 2)" y="\(at: 12)">\(chart.y.title.text(in: language))</text>
            \(lines)
            """
    }

    private var base: Markup {
        """
        <line class="base" x1="\(at: left)" x2="\(at: size.width - Self.right)" \
        y1="\(at: floor)" y2="\(at: floor)"/>
        \(ticks.map(mark))\
        <text x="\(at: (left + size.width - Self.right) / 2)" y="\(at: height - 4)" \
        text-anchor="middle">\(chart.x.title.text(in: language))</text>

        """
    }

    private func mark(_ tick: (value: Double, lines: [String])) -> Markup {
        let widest = tick.lines.map(\.count).max() ?? 1
        let half = Double(widest) * Self.letterWidth / 2
        // The last label would hang over the edge of the drawing.
        let place = min(max(x(tick.value), half), size.width - half)
        let lines = tick.lines.enumerated().filter { !$0.element.isEmpty }.map { number, line in
            """
            <text x="\(at: place)" y="\(at: floor + 17 + Double(number) * Self.lineHeight)" \
            text-anchor="middle">\(line)</text>
            """ as Markup
        }
        return """
            <line class="base" x1="\(at: x(tick.value))" x2="\(at: x(tick.value))" \
            y1="\(at: floor)" y2="\(at: floor + 4)"/>\(lines)

            """
    }
}
