package import Model
import Standing

/// A moment as files and people write it: to the second with a zone, or a day in UTC.
package enum StandingMoment {
    package static let wanted =
        "a day as in 2026-01-05 or a time with zone as in 2026-01-05T08:02:00-06:00"

    /// A day that something begins on counts from its first moment.
    package static func start(_ text: String) -> Instant? {
        CivilDay(text)?.start ?? moment(text)
    }

    /// A day that something ends on, or that is asked about, counts to its last moment.
    package static func end(_ text: String) -> Instant? {
        CivilDay(text)?.end ?? moment(text)
    }

    private static func moment(_ text: String) -> Instant? {
        // nil: the caller says what was wanted
        try? Instant(rfc3339: text)
    }
}
