extension Instant {
    /// Why a text is not a moment in time.
    package enum Flaw: Error, Hashable { case shape, outOfRange, missingZone }

    /// Reads RFC 3339 as EPCIS and NDJSON positions use it: a date, a time with up to any number
    /// of decimals, and a zone. The offset is applied; digits below a millisecond are dropped.
    package init(rfc3339 text: some StringProtocol) throws(Flaw) {
        let text = String(text)
        try self.init(rfc3339Bytes: text.utf8Span.span)
    }

    package init(rfc3339Bytes text: Span<UInt8>) throws(Flaw) {
        guard text.count >= 19 else { throw .shape }
        func number(_ range: Range<Int>) throws(Flaw) -> Int {
            var sum = 0
            for at in range {
                let digit = Int(text[at]) - 48
                guard (0...9).contains(digit) else { throw .shape }
                sum = sum * 10 + digit
            }
            return sum
        }
        func expect(_ at: Int, _ wanted: Unicode.Scalar) throws(Flaw) {
            guard text[at] == UInt8(ascii: wanted) else { throw .shape }
        }
        let year = try number(0..<4), month = try number(5..<7), day = try number(8..<10)
        let hour = try number(11..<13), minute = try number(14..<16), second = try number(17..<19)
        try expect(4, "-"); try expect(7, "-")
        guard text[10] | 0x20 == UInt8(ascii: "t") else { throw .shape }
        try expect(13, ":"); try expect(16, ":")
        guard (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year),
            hour < 24, minute < 60, second < 60
        else { throw .outOfRange }

        var at = 19, fraction = 0
        if at < text.count, text[at] == UInt8(ascii: ".") {
            at += 1
            let start = at
            while at < text.count, (48...57).contains(text[at]) {
                if at - start < 3 { fraction = fraction * 10 + Int(text[at]) - 48 }
                at += 1
            }
            guard at > start else { throw .shape }
            for _ in min(at - start, 3)..<3 { fraction *= 10 }
        }
        guard at < text.count else { throw .missingZone }
        var offsetMinutes = 0
        switch text[at] {
        case UInt8(ascii: "Z"), UInt8(ascii: "z"):
            guard text.count == at + 1 else { throw .shape }
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            guard text.count == at + 6 else { throw .shape }
            try expect(at + 3, ":")
            let hours = try number(at + 1..<at + 3), minutes = try number(at + 4..<at + 6)
            guard hours < 24, minutes < 60 else { throw .outOfRange }
            offsetMinutes = (hours * 60 + minutes) * (text[at] == UInt8(ascii: "-") ? -1 : 1)
        default: throw .missingZone
        }
        let days = Self.daysSinceEpoch(year: year, month: month, day: day)
        let seconds = days * 86_400 + hour * 3_600 + (minute - offsetMinutes) * 60 + second
        self.init(milliseconds: Int64(seconds) * 1_000 + Int64(fraction))
    }

    /// Always UTC, always three decimals: one moment has one spelling.
    package var rfc3339: String {
        let (days, inDay) = milliseconds.flooredDivision(by: 86_400_000)
        let (year, month, day) = Self.civil(daysSinceEpoch: Int(days))
        let seconds = Int(inDay / 1_000)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(two(month))-\(two(day))T\(two(seconds / 3_600)):"
            + "\(two(seconds / 60 % 60)):\(two(seconds % 60)).\(padded(Int(inDay % 1_000), 3))Z"
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: 31
        }
    }

    /// Days from 1970-01-01 in the proleptic Gregorian calendar; years are counted from March so
    /// that the leap day comes last.
    private static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted.flooredDivision(by: 400).quotient
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func civil(daysSinceEpoch: Int) -> (Int, Int, Int) {
        let (era, dayOfEra) = (daysSinceEpoch + 719_468).flooredDivision(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}

extension FixedWidthInteger {
    /// Division that rounds towards the past, so moments before 1970 land on the right day.
    fileprivate func flooredDivision(by divisor: Self) -> (quotient: Self, remainder: Self) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
