import Model

/// Moments as toll files have them: RFC 3339 with an offset, whose date is the lane's own.
enum TollTime {
    static let dayMilliseconds: Int64 = 86_400_000

    static func milliseconds(_ text: String) -> Int64? {
        // nil: the sentence is the caller's, who knows which field it is.
        try? Instant(rfc3339: text).milliseconds
    }

    /// Days since 1970 of `2026-11-22`; nil when there is no such day.
    static func day(_ date: String) -> Int? {
        guard date.utf8.count == 10 else { return nil }
        return milliseconds(date + "T00:00:00Z").map { Int($0 / dayMilliseconds) }
    }

    /// The date where the truck was read, as the stamp says it.
    static func date(of text: String) -> String { String(text.prefix(10)) }
}
