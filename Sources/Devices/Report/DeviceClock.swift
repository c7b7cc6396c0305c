package import Model

/// Calendar fields as devices send them, turned into a moment.
///
/// Devices without a fix count odd days (month 18, second 69), so a field may overflow into the
/// next larger one, as the calendars that their servers use let it; far nonsense is no time.
package enum DeviceClock {
    /// The largest overflow of a two-digit field.
    private static let fieldMax = 99

    package static func instant(
        year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0,
        millisecond: Int = 0, zoneMinutes: Int = 0
    ) -> Instant? {
        guard (1...fieldMax).contains(month), (0...fieldMax).contains(day),
            (0...fieldMax).contains(hour), (0...fieldMax).contains(minute),
            (0...fieldMax).contains(second), (0...9_999).contains(year),
            (0...999).contains(millisecond)
        else { return nil }
        let days = days(year: year + (month - 1) / 12, month: (month - 1) % 12 + 1, day: day)
        let seconds = days * 86_400 + hour * 3_600 + (minute - zoneMinutes) * 60 + second
        return Instant(milliseconds: Int64(seconds) * 1_000 + Int64(millisecond))
    }

    /// Devices speak two-digit years of this century.
    static func instant(
        ofCentury year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int, _ second: Int,
        zoneMinutes: Int = 0
    ) -> Instant? {
        instant(
            year: 2_000 + year, month: month, day: day, hour: hour, minute: minute,
            second: second, zoneMinutes: zoneMinutes)
    }

    static func instant(seconds: Int) -> Instant { Instant(milliseconds: Int64(seconds) * 1_000) }

    /// Days from 1970-01-01 in the Gregorian calendar; years begin in March so that the leap day
    /// comes last.
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}
