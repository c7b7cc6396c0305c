import Model
import PortBoard
import Views
import Waits

/// The lanes side by side, each with the one figure a driver asks for and what it rests on.
struct WaitLanes {
    let waits: PortWaits
    let look: Look
    /// False where the figures are of an earlier moment: then nobody joins now.
    let isNow: Bool

    private var words: Words { look.words }

    var html: HTML { "<div class=\"lanes\">\(waits.lanes.map(card))</div>" }

    private func card(_ lane: PortWaits.Lane) -> HTML {
        """
        <section class="panel wait-lane"><h2>\(words.lane(lane.lane))</h2>\(figure(lane))\(basis(lane))</section>
        """
    }

    private func figure(_ lane: PortWaits.Lane) -> HTML {
        if let joiner = lane.joiner {
            return figure(isNow ? words.joinNow : words.joinedThen, joiner.value)
        }
        if let wait = lane.experienced {
            return figure(isNow ? words.lately : words.waitedThen, wait.p50)
        }
        return """
            <p class="figure-none">\(words.noFigure)</p><p class="small">\(words.noFigureWhy)</p>
            """
    }

    private func figure(_ name: String, _ seconds: Double) -> HTML {
        "<p class=\"small\">\(name)</p><p class=\"minutes\">\(Self.minutes(seconds))</p>"
    }

    private func basis(_ lane: PortWaits.Lane) -> HTML {
        guard let wait = lane.experienced else { return .none }
        let through = lane.through.map { "<p>\(words.through(Self.minutes($0.p50)))</p>" as HTML }
        return """
            <p>\(middle(wait))</p>\(through ?? .none)<p class="small">\(words.basis(wait.count, isNow ? Seconds(wait.age).spoken : nil))</p>
            """
    }

    private func middle(_ wait: ExperiencedWait) -> String {
        let half = Self.minutes(wait.p50), low = Self.minutes(wait.p10)
        let high = Self.minutes(wait.p90)
        return isNow ? words.middle(half, low, high) : words.middleThen(half, low, high)
    }

    /// To the minute, as a driver thinks; the same in both languages.
    static func minutes(_ seconds: Double) -> String {
        let minutes = Int((seconds / 60).rounded())
        guard minutes >= 60 else { return "\(minutes) min" }
        return minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
    }
}
