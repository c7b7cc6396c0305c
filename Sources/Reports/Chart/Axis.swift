/// One side of a chart: its range, and where it is marked with what.
package struct Axis: Sendable {
    package struct Tick: Sendable {
        let value: Double
        let label: Phrase

        package init(_ value: Double, _ label: Phrase) {
            self.value = value
            self.label = label
        }
    }

    let title: Phrase
    let range: ClosedRange<Double>
    let ticks: [Tick]
    /// Hours can be left out between others; a name left out would leave its bar nameless.
    private(set) var needsEveryLabel = false

    package init(_ title: Phrase, _ range: ClosedRange<Double>, ticks: [Tick]) {
        self.title = title
        // A range of no width would divide by zero; a chart of one value is still a chart.
        let isWide = range.upperBound > range.lowerBound
        let shown = isWide ? range : range.lowerBound...range.lowerBound + 1
        self.range = shown
        self.ticks = ticks.filter { shown.contains($0.value) }
    }

    /// Amounts, from a range that is widened to the next round marks.
    package static func amounts(_ title: Phrase, _ range: ClosedRange<Double>) -> Axis {
        let low = range.lowerBound.isFinite ? range.lowerBound : 0
        let high = range.upperBound.isFinite ? max(range.upperBound, low) : low + 1
        let step = roundStep(high > low ? (high - low) / Self.marksWanted : 1)
        let first = (low / step).rounded(.down), last = max((high / step).rounded(.up), first + 1)
        let decimals = step >= 1 ? 0 : step >= 0.1 ? 1 : 2
        let ticks = stride(from: first, through: last, by: 1).map {
            Tick($0 * step, Phrase(same: ReportFigure.fixed($0 * step, decimals)))
        }
        return Axis(title, first * step...last * step, ticks: ticks)
    }

    /// Seconds after midnight, marked at whole hours.
    package static func clock(_ title: Phrase, _ range: ClosedRange<Double>) -> Axis {
        let hours = (range.upperBound - range.lowerBound) / 3_600
        let step = 3_600 * (hours > 30 ? 6 : hours > 12 ? 2 : 1)
        let first = Int((range.lowerBound / Double(step)).rounded(.up)) * step
        let last = Int(range.upperBound)
        let ticks = stride(from: first, through: max(first, last), by: step).map {
            Tick(Double($0), Phrase(same: ReportFigure.clock(Double($0))))
        }
        return Axis(title, range, ticks: ticks)
    }

    /// Things side by side, at 0, 1, 2 ...; each has the room from half before it to half behind.
    package static func things(_ title: Phrase, _ names: [Phrase]) -> Axis {
        let ticks = names.enumerated().map { Tick(Double($0.offset), $0.element) }
        var axis = Axis(title, -0.5...Double(max(names.count, 1)) - 0.5, ticks: ticks)
        axis.needsEveryLabel = true
        return axis
    }

    /// About this many steps can be read on the height of a chart.
    private static let marksWanted = 5.0

    /// The next of 1, 2, 5 times a power of ten.
    private static func roundStep(_ rough: Double) -> Double {
        var power = 1.0
        while power * 10 <= rough { power *= 10 }
        while power > rough, power > 1e-9 { power /= 10 }
        let factors: [Double] = [1, 2, 5, 10]
        return power * (factors.first { power * $0 >= rough } ?? 10)
    }
}
