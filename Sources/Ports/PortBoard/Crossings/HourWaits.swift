import Model
import Waits

/// How long the trucks waited that reached primary in each hour, lane by lane: what a forecast learns
/// from. It knows no trip, and what was put in can be taken out again without a trace.
struct HourWaits: Hashable, Sendable {
    /// Half a year: forecasts learn from a season, and older hours are another one.
    static let hoursMax = 26 * 7 * 24
    /// The mean of two trucks is an anecdote.
    static let trucksLeast = 3

    /// Whole milliseconds, so that taking out what was put in leaves nothing behind.
    private struct Hour: Hashable, Sendable {
        var sum: Int64 = 0
        var trucks = 0
    }

    /// By lane, then by hours since 1970.
    private var lanes: [[Int64: Hour]] = [[:], [:]]

    static func hour(of moment: Instant) -> Int64 {
        moment.floored(to: .hours(1)).milliseconds / 3_600_000
    }

    mutating func count(_ crossing: PortCrossing, by one: Int) {
        guard let waited = crossing.waited, let atPrimary = crossing.atPrimary else { return }
        let lane = crossing.lane.rawValue, place = Self.hour(of: atPrimary)
        var hour = lanes[lane][place] ?? Hour()
        hour.sum += Int64(one) * Int64((waited.value * 1_000).rounded())
        hour.trucks += one
        lanes[lane][place] = hour.trucks > 0 ? hour : nil
        if lanes[lane].count > Self.hoursMax, let oldest = lanes[lane].keys.min() {
            lanes[lane][oldest] = nil
        }
    }

    /// Mean seconds waited; nil where too few trucks crossed to say.
    func mean(_ lane: LaneClass, hour: Int64) -> Double? {
        guard let hour = lanes[lane.rawValue][hour], hour.trucks >= Self.trucksLeast else {
            return nil
        }
        return Double(hour.sum) / 1_000 / Double(hour.trucks)
    }

    /// The first and the last hour in which any lane has a mean.
    var range: ClosedRange<Int64>? {
        let known = lanes.flatMap { lane in
            lane.filter { $0.value.trucks >= Self.trucksLeast }.map(\.key)
        }
        guard let first = known.min(), let last = known.max() else { return nil }
        return first...last
    }
}
