/// One thing drawn in a chart, and how the key names it.
package struct Layer: Sendable {
    /// Colours by order of meeting, and three that judge.
    package enum Ink: String, Sendable {
        case first = "i1"
        case second = "i2"
        case third = "i3"
        case fourth = "i4"
        case fifth = "i5"
        case sixth = "i6"
        case muted, good, warn, bad
    }

    /// `y` nil: not known there; a line is broken, not drawn through.
    package struct Point: Sendable {
        package let x: Double
        package let y: Double?
        let label: Phrase?

        package init(_ x: Double, _ y: Double?, label: Phrase? = nil) {
            self.x = x
            self.y = y
            self.label = label
        }
    }

    /// From low to high at x; nil where nothing is known.
    package struct Span: Sendable {
        let x: Double
        let low: Double?
        let high: Double?

        package init(_ x: Double, _ low: Double?, _ high: Double?) {
            self.x = x
            self.low = low
            self.high = high
        }
    }

    /// A rectangle, all in the units of the axes.
    package struct Bar: Sendable {
        let from: Double
        let to: Double
        let low: Double
        let high: Double

        package init(from: Double, to: Double, low: Double = 0, high: Double) {
            self.from = from
            self.to = to
            self.low = low
            self.high = high
        }
    }

    package enum Mark: Sendable {
        case line([Point])
        /// Holds each value up to the next x: rosters, capacities.
        case steps([Point])
        case dots([Point])
        case area([Span])
        /// An interval at each x: a vertical line with feet.
        case whiskers([Span])
        case bars([Bar])
        /// A level across the whole chart: a target.
        case level(Double)
        /// A moment from top to bottom: now, a closure.
        case moment(Double)
    }

    let name: Phrase?
    let mark: Mark
    let ink: Ink
    let isDashed: Bool

    package init(_ name: Phrase?, _ mark: Mark, _ ink: Ink, isDashed: Bool = false) {
        self.name = name
        self.mark = mark
        self.ink = ink
        self.isDashed = isDashed
    }
}
