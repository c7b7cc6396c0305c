package import Model

/// A day of the calendar on which a legal clock starts or ends, as its sender wrote it.
///
/// Programmes count days, months and years, not seconds: a moment keeps the date it was written
/// with, whatever its zone, since that is the date on the letter.
package struct LegalDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days since 1 January 1970.
    package let number: Int

    package init(number: Int) { self.number = number }

    /// A date, `2026-03-01`, or a moment by RFC 3339 of which the date is kept.
    package init?(_ text: String) {
        let date = text.utf8.prefix(10)
        let isDate = text.utf8.count == 10
        // What is no moment is no day; the caller tells what was wanted.
        guard isDate || (try? Instant(rfc3339: text)) != nil,
            let midnight = try? Instant(rfc3339: String(Substring(date)) + "T00:00:00Z")
        else { return nil }
        guard Int(text.prefix(4)).map({ $0 <= Self.yearMax }) ?? false else { return nil }
        number = Int(midnight.milliseconds / Self.milliseconds)
    }

    package init(_ moment: Instant) {
        number = Int(moment.floored(to: Seconds(86_400)).milliseconds / Self.milliseconds)
    }

    package var description: String {
        String(Instant(milliseconds: Int64(number) * Self.milliseconds).rfc3339.prefix(10))
    }

    package static func < (a: Self, b: Self) -> Bool { a.number < b.number }

    package func adding(days: Int) -> Self { Self(number: number + days) }

    /// The same date in another year; a leap day's anniversary is 28 February.
    package func adding(years: Int) -> Self {
        let text = description
        guard let year = Int(text.prefix(4)) else { preconditionFailure("a day has a year") }
        let digits = String(year + years)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        if let day = Self(padded + text.dropFirst(4)) { return day }
        guard let last = Self(padded + "-02-28") else {
            preconditionFailure("years end at 9999")
        }
        return last
    }

    package func days(until other: Self) -> Int { other.number - number }

    /// A later year is a slip of the pen; clocks of some years still fit behind it.
    private static let yearMax = 2_999
    private static let milliseconds: Int64 = 86_400_000
}
