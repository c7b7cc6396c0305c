/// Days of the calendar as numbers.
package enum DayNumber {
    /// Days since 1 January 1970, of `2026-03-01`; what follows the day (a time) is let be.
    package static func of(_ text: String) -> Int32? {
        let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            (1900...2200).contains(year), (1...12).contains(month),
            (1...length(month, year)).contains(day)
        else { return nil }
        // A year that begins in March has its odd day at the end.
        let shifted = month > 2 ? year : year - 1
        let monthsIn = (month + 9) % 12
        let era = shifted / 400
        let inEra = shifted % 400
        let dayOfYear = (153 * monthsIn + 2) / 5 + day - 1
        let days = era * 146_097 + inEra * 365 + inEra / 4 - inEra / 100 + dayOfYear
        return Int32(days - 719_468)
    }

    private static func length(_ month: Int, _ year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}
