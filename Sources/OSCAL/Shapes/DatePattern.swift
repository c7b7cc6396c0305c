/// The schema's two patterns for time, to the letter: they are stricter than RFC 3339 in zones and
/// differ from the calendar in some leap days, and a document must fare the same here and there.
enum DatePattern {
    static func isDate(_ bytes: [UInt8]) -> Bool {
        guard let rest = afterDay(bytes[...]) else { return false }
        return rest.isEmpty || isZone(rest)
    }

    static func isMoment(_ bytes: [UInt8]) -> Bool {
        guard let time = afterDay(bytes[...]), let zone = afterTime(time) else { return false }
        return isZone(zone)
    }

    /// What follows a day that exists, nil when none does.
    private static func afterDay(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        // The schema's alternatives let the year of a leap day be `19` alone.
        if bytes.starts(with: "19-02-29".utf8) { return bytes.dropFirst(8) }
        guard bytes.count >= 10, let year = number(bytes.prefix(4)),
            let month = number(bytes.dropFirst(5).prefix(2)),
            let day = number(bytes.dropFirst(8).prefix(2)),
            bytes[bytes.startIndex + 4] == UInt8(ascii: "-"),
            bytes[bytes.startIndex + 7] == UInt8(ascii: "-"), (1900...2999).contains(year),
            (1...12).contains(month), day >= 1, day <= days(month, of: year)
        else { return nil }
        return bytes.dropFirst(10)
    }

    private static func days(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: hasLeapDay(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// No year before 2000 has one in the schema, whatever the calendar says.
    private static func hasLeapDay(_ year: Int) -> Bool {
        year >= 2_000 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    private static func afterTime(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let at = bytes.startIndex
        guard bytes.count >= 9, bytes[at] == UInt8(ascii: "T"),
            bytes[at + 3] == UInt8(ascii: ":"), bytes[at + 6] == UInt8(ascii: ":"),
            let hour = number(bytes[at + 1..<at + 3]), hour < 24,
            let minute = number(bytes[at + 4..<at + 6]), minute < 60,
            let second = number(bytes[at + 7..<at + 9]), second < 60
        else { return nil }
        let rest = bytes.dropFirst(9)
        guard rest.first == UInt8(ascii: ".") else { return rest }
        let fraction = rest.dropFirst().prefix { $0 &- 48 < 10 }
        return fraction.isEmpty ? nil : rest.dropFirst(1 + fraction.count)
    }

    /// The offsets that some clock in the world keeps.
    private static let zones: Set<String> = {
        let whole = (0...14).map { ($0 < 10 ? "0" : "") + "\($0):00" }
        return Set(
            ["Z", "-03:30", "-09:30"] + whole.prefix(13).map { "-" + $0 } + whole.map { "+" + $0 }
                + ["03", "04", "05", "06", "09", "10"].map { "+\($0):30" }
                + ["05", "08", "12"].map { "+\($0):45" })
    }()

    private static func isZone(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count <= 6 && zones.contains(String(decoding: bytes, as: UTF8.self))
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy({ $0 &- 48 < 10 }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 &- 48) }
    }
}
