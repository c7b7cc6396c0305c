/// A calendar day in UTC: programmes certify, suspend and expire by days.
package struct CivilDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days after 1 January 1970.
    package let number: Int32

    private static let millisecondsADay: Int64 = 86_400_000

    /// Reads `2026-01-05`; nil for everything else, also for a day that no month has.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 10 else { return nil }
        // nil: told to the sender in words of the file's own
        guard let start = try? Instant(rfc3339: text + "T00:00:00Z") else { return nil }
        self.init(start)
    }

    package init(_ moment: Instant) {
        let past = moment.milliseconds - Self.inDay(moment)
        number = Int32(past / Self.millisecondsADay)
    }

    package init(number: Int32) { self.number = number }

    private static func inDay(_ moment: Instant) -> Int64 {
        let rest = moment.milliseconds % millisecondsADay
        return rest < 0 ? rest + millisecondsADay : rest
    }

    package var start: Instant { Instant(milliseconds: Int64(number) * Self.millisecondsADay) }

    /// The last moment: a card is good through the day on which it expires.
    package var end: Instant { Instant(milliseconds: next.start.milliseconds - 1) }

    package var next: CivilDay { CivilDay(number: number + 1) }

    package static func < (a: Self, b: Self) -> Bool { a.number < b.number }

    package var description: String { String(start.rfc3339.prefix(10)) }
}
