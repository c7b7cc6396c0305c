/// Days of the Gregorian calendar as numbers, 1970-01-01 being 0.
package enum CalendarDay {
    /// Reads `2026-03-01`; a time of day behind a T or a blank is allowed and not looked at.
    package static func parse(_ text: Span<UInt8>) -> Int32? {
        guard text.count == 10 || text.count > 10 && isSeparator(text[10]) else { return nil }
        guard text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            let year = number(text, 0..<4), let month = number(text, 5..<7),
            let day = number(text, 8..<10)
        else { return nil }
        guard (1...12).contains(month), day >= 1, day <= length(of: month, year) else { return nil }
        return Int32(sinceEpoch(year, month, day))
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "T") || byte == UInt8(ascii: " ")
    }

    private static func number(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var sum = 0
        for place in range {
            let digit = text[place] &- 48
            guard digit < 10 else { return nil }
            sum = sum * 10 + Int(digit)
        }
        return sum
    }

    private static func length(of month: Int, _ year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        switch month {
        case 2: return isLeap ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }

    /// Counts years from March, so that the leap day is the last of its year.
    private static func sinceEpoch(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        // 719,468 days lie between the first of March of the year 0 and the epoch.
        return era * 146_097 + dayOfEra - 719_468
    }
}
