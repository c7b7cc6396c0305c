package import Model

/// Tells the moment of a port's wall clock on the day of a poll.
package struct PortClock: Hashable, Sendable {
    package let zone: PortZone?
    /// Year, month, day.
    private let day: [Int]
    /// Minutes after midnight of the poll, by the port's clock.
    private let poll: Int?

    /// A figure set this much after the poll was set the day before: the feed gives no date.
    private static let aheadMax = 90

    package init(_ number: PortNumber, date: String, time: String) {
        zone = PortZone(number)
        day = Self.day(date) ?? []
        let parts = time.split(separator: ":").map { Int($0) }
        poll = parts.count == 3 ? parts[0].flatMap { hour in parts[1].map { hour * 60 + $0 } } : nil
    }

    /// `6/29/2022`.
    static func day(_ date: String) -> [Int]? {
        let parts = date.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let month = parts[0], let day = parts[1], let year = parts[2],
            (1...12).contains(month), (1...31).contains(day), (2_000...2_200).contains(year)
        else { return nil }
        return [year, month, day]
    }

    /// The moment of `At Noon CDT` or `At 10:00 am PDT`; nil for an empty text or another one.
    package func moment(of text: String) -> Instant? {
        guard let minutes = Self.minutes(text) else { return nil }
        let isYesterday = poll.map { minutes > $0 + Self.aheadMax } ?? false
        return moment(minutes: isYesterday ? minutes - 1_440 : minutes)
    }

    package func moment(minutes: Int) -> Instant? {
        guard let zone, day.count == 3 else { return nil }
        let midnight =
            "\(Self.padded(day[0], 4))-\(Self.padded(day[1], 2))-\(Self.padded(day[2], 2))T00:00:00Z"
        // A day that no calendar has, such as 2/31, gives no moment.
        guard let start = try? Instant(rfc3339: midnight) else { return nil }
        let offset = zone.offsetHours(isSummer: isSummer)
        return start + Seconds(Double(minutes * 60 - offset * 3_600))
    }

    /// Minutes after midnight of `At Noon CDT`, `At Midnight EDT`, `At 1:30 pm EDT`.
    static func minutes(_ text: String) -> Int? {
        let words = text.split(separator: " ").map { $0.lowercased() }
        guard words.count >= 2, words[0] == "at" else { return nil }
        if words[1] == "noon" { return 720 }
        if words[1] == "midnight" { return 0 }
        let parts = words[1].split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard words.count >= 3, parts.count == 2, let hour = parts[0], let minute = parts[1],
            (1...12).contains(hour), (0...59).contains(minute), ["am", "pm"].contains(words[2])
        else { return nil }
        return (hour % 12 + (words[2] == "pm" ? 12 : 0)) * 60 + minute
    }

    /// As the feed writes a time of this port's day.
    package func text(minutes: Int) -> String {
        let inDay = ((minutes % 1_440) + 1_440) % 1_440
        let label = zone.map { " " + $0.abbreviation(isSummer: isSummer) } ?? ""
        if inDay == 720 { return "At Noon\(label)" }
        if inDay == 0 { return "At Midnight\(label)" }
        let hour = inDay / 60 % 12 == 0 ? 12 : inDay / 60 % 12
        return "At \(hour):\(Self.padded(inDay % 60, 2)) \(inDay < 720 ? "am" : "pm")\(label)"
    }

    /// From the second Sunday in March to the first in November, by the Energy Policy Act of 2005.
    /// The night of the change is taken as a whole day: the feed's hours are not finer.
    private var isSummer: Bool {
        day.count == 3 && Self.isSummer(year: day[0], month: day[1], date: day[2])
    }

    static func isSummer(year: Int, month: Int, date: Int) -> Bool {
        switch month {
        case 4...10: return true
        case 3: return date >= 8 + (7 - Self.weekday(year, 3, 8)) % 7
        case 11: return date < 1 + (7 - Self.weekday(year, 11, 1)) % 7
        default: return false
        }
    }

    /// 0 for Sunday, by Sakamoto's rule.
    private static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        let y = month < 3 ? year - 1 : year
        return (y + y / 4 - y / 100 + y / 400 + shifts[month - 1] + day) % 7
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
