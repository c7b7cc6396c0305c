import Model

extension Text {
    /// Degrees and minutes as NMEA prints them, `dddmm.mmmm`, unsigned: the two digits before the
    /// point are whole minutes.
    var degreesAndMinutes: Double? {
        guard let number = double, number >= 0 else { return nil }
        let degrees = (number / 100).rounded(.down)
        return degrees + (number - degrees * 100) / 60
    }

    /// `ddmmyy` with `hhmmss`.
    static func instant(dayFirst date: Text, time: Text, zoneMinutes: Int = 0) -> Instant? {
        guard let day = date.digits(0, 2), let month = date.digits(2, 2),
            let year = date.digits(4, 2)
        else { return nil }
        return instant(year, month, day, time: time, zoneMinutes: zoneMinutes)
    }

    /// `yymmdd` with `hhmmss`.
    static func instant(yearFirst date: Text, time: Text) -> Instant? {
        guard let year = date.digits(0, 2), let month = date.digits(2, 2),
            let day = date.digits(4, 2)
        else { return nil }
        return instant(year, month, day, time: time, zoneMinutes: 0)
    }

    private static func instant(
        _ year: Int, _ month: Int, _ day: Int, time: Text, zoneMinutes: Int
    ) -> Instant? {
        guard let hour = time.digits(0, 2), let minute = time.digits(2, 2),
            let second = time.digits(4, 2)
        else { return nil }
        return DeviceClock.instant(
            ofCentury: year, month, day, hour, minute, second, zoneMinutes: zoneMinutes)
    }

    /// `yyyymmddhhmmss` in UTC.
    var compactInstant: Instant? {
        guard count == 14, let year = digits(0, 4), let month = digits(4, 2),
            let day = digits(6, 2), let hour = digits(8, 2), let minute = digits(10, 2),
            let second = digits(12, 2)
        else { return nil }
        return DeviceClock.instant(
            year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    }
}
