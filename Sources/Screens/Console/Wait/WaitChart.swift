import BorderFeed
import Model
import PortBoard
import Views
import Waits

/// The day's waits of both lanes as one small drawing, without a script.
struct WaitChart {
    let waits: PortWaits
    let look: Look
    let time: PortTime

    /// Units of the drawing; it is stretched to the page, and its text is large enough on a phone.
    private static let width = 360.0, height = 170.0
    private static let left = 30.0, right = 8.0, top = 10.0, bottom = 22.0
    /// The wait's axis reaches at least half an hour, so that a calm day looks calm.
    private static let minutesLeast = 30.0
    /// Two points further apart are not joined: nothing was known between them.
    private static let gap = 900.0

    /// nil where the day has nothing to draw.
    var html: HTML? {
        let known = waits.today.filter { $0.lanes.contains { $0 != nil } }
        guard known.count > 1 else { return nil }
        let clock = time.zone?.label(at: waits.at) ?? "UTC"
        return """
            <section class="panel"><h2>\(look.words.overDay)</h2>
            <svg class="waits" viewBox="0 0 \(Self.text(Self.width)) \(Self.text(Self.height))" role="img" aria-label="\(look.words.chartNote(clock))">\(grid)\(LaneClass.allCases.map(line))</svg>
            <p class="legend">\(LaneClass.allCases.map(key))</p><p class="small">\(look.words.chartNote(clock))</p></section>
            """
    }

    private var most: Double {
        let waited = waits.today.flatMap(\.lanes).compactMap { $0 }.map { $0.p50 / 60 }.max() ?? 0
        let step = step(max(waited, Self.minutesLeast))
        return (max(waited, Self.minutesLeast) / step).rounded(.up) * step
    }

    private func step(_ most: Double) -> Double {
        [10, 30, 60, 120, 240, 480].first { most / $0 <= 4 } ?? 960
    }

    private var grid: HTML {
        let rows = stride(from: 0, through: most, by: step(most)).map { minutes -> HTML in
            let y = Self.text(self.y(minutes))
            return """
                <path class="grid" d="M\(Self.text(Self.left)) \(y)H\(Self.text(Self.width - Self.right))"/><text x="\(Self.text(Self.left - 4))" y="\(y)" class="row">\(Int(minutes))</text>
                """
        }
        let columns = stride(from: 0, through: 24, by: 6).map { hour -> HTML in
            """
            <text x="\(Self.text(x(hour)))" y="\(Self.text(Self.height - 6))" class="column">\(Int(hour))</text>
            """
        }
        return "\(rows)\(columns)"
    }

    private func line(_ lane: LaneClass) -> HTML {
        var path = "", last: Instant?
        for point in waits.today {
            guard let wait = point.lanes[lane.rawValue] else { continue }
            let isJoined = last.map { (point.at - $0).value <= Self.gap } ?? false
            path += "\(isJoined ? "L" : "M")\(Self.text(x(hours(point.at)))) "
            path += Self.text(y(wait.p50 / 60))
            last = point.at
        }
        return "<path class=\"\(lane.name)\" d=\"\(path)\"/>"
    }

    private func key(_ lane: LaneClass) -> HTML {
        """
        <span><svg viewBox="0 0 20 8" class="waits key" aria-hidden="true"><path class="\(lane.name)" d="M1 4H19"/></svg> \(look.words.lane(lane))</span>
        """
    }

    private func hours(_ at: Instant) -> Double { time.hours(at, since: waits.day) }

    private func x(_ hour: Double) -> Double {
        Self.left + hour / 24 * (Self.width - Self.left - Self.right)
    }

    private func y(_ minutes: Double) -> Double {
        Self.height - Self.bottom - minutes / most * (Self.height - Self.top - Self.bottom)
    }

    /// To the tenth of a unit; more is not seen.
    private static func text(_ value: Double) -> String { value.fixed(1) }
}
