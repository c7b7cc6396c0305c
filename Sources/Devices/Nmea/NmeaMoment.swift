import Model

/// `ddmmyy` and `hhmmss.sss` in UTC, as a moment.
///
/// Satellites count weeks in ten bits: a receiver that is older than its firmware expects says a
/// day 1,024 weeks too early. With a clock at hand such a day is set right, and only such a day.
enum NmeaMoment {
    /// The standard's years run from the satellites' first one, 1980, on.
    private static let firstYear = 80
    private static let rollOver = Seconds(1_024 * 7 * 86_400)
    /// A tracker keeps a year of reports at most, and its clock may be a day ahead of ours.
    private static let oldest = Seconds(365 * 86_400)
    private static let ahead = Seconds(86_400)

    static func instant(date: Text, time: Text, now: Instant?) throws(FrameFlaw) -> Instant? {
        guard !date.isEmpty, !time.isEmpty else { return nil }
        guard date.count == 6, let day = date.digits(0, 2), let month = date.digits(2, 2),
            let year = date.digits(4, 2), (1...31).contains(day), (1...12).contains(month)
        else { throw .field("date", sent: date.string) }
        guard let hour = time.digits(0, 2), let minute = time.digits(2, 2),
            let second = time.digits(4, 2), hour < 24, minute < 60, second <= 60,
            let millisecond = millisecond(time.dropping(6))
        else { throw .field("time", sent: time.string) }
        let told = DeviceClock.instant(
            year: year + (year < firstYear ? 2_000 : 1_900), month: month, day: day, hour: hour,
            minute: minute, second: second, millisecond: millisecond)
        return told.map { set(right: $0, by: now) }
    }

    /// `.25` is 250; nil for what is no fraction. Digits beyond the third are no news.
    private static func millisecond(_ text: Text) -> Int? {
        guard !text.isEmpty else { return 0 }
        guard text.first == UInt8(ascii: ".") else { return nil }
        let digits = text.dropping(1)
        guard !digits.isEmpty else { return 0 }
        guard digits.isDigits else { return nil }
        let three = (digits.bytes.prefix(3) + [48, 48]).prefix(3)
        return Text(ArraySlice(three)).int
    }

    private static func set(right told: Instant, by now: Instant?) -> Instant {
        guard let now else { return told }
        let turned = told + rollOver
        let isDue = turned <= now + ahead && turned >= now - oldest
        return isDue ? turned : told
    }
}
