package import Forecast
package import Model
import Waits

/// The next hours of each lane, from the hours before, or why there is nothing to say yet.
package struct PortOutlook: Sendable {
    /// Hours ahead that a dispatcher or a director asks for.
    package static let aheads = [1, 2, 3, 4, 6, 8, 12, 18, 24]
    /// Before a week has passed nobody knows what a Sunday is like.
    package static let hoursLeast = 7 * 24
    /// Half of those hours must say something; a port that is shut at night has no more.
    static let knownLeast = 56
    /// A forecast from a reading older than this is none of now.
    static let staleMax = Seconds.hours(3)

    package struct Lane: Sendable {
        package let name: String
        /// Of those hours that said something, how many.
        package let known: Int
        /// From when the forecast is; nil: there is none.
        package let from: Instant?
        package let ahead: [Prediction]
    }

    package let at: Instant
    /// Hours from the first that said anything.
    package let hours: Int
    package let lanes: [Lane]
    /// How forecasts of the same kind did so far, by horizon; empty where nothing can be scored.
    package let record: [HorizonScore]

    package var isEnough: Bool { lanes.contains { !$0.ahead.isEmpty } }

    /// Hourly points: a prediction so many points ahead is so many hours ahead.
    package static func moment(_ prediction: Prediction, from: Instant) -> Instant {
        from + Seconds.hours(Double(prediction.ahead))
    }
}
