import Model
import Views

/// How a moment is written for people: in UTC, as in the evidence, and with its day wherever that
/// is not the lane's own today. The whole stamp is one touch away.
struct DayClock {
    let words: Words
    /// The lane's present; nil when nothing was heard yet.
    let today: Instant?

    /// `18:22:26`, or `10 Mar 18:22:26` of another day.
    func html(_ at: Instant) -> HTML {
        let stamp = at.rfc3339
        let day: HTML =
            isToday(at)
            ? .none : "<span class=\"day\">\(date(at, isWhole: isAnotherYear(at)))</span> "
        return "<time datetime=\"\(stamp)\" title=\"\(stamp)\">\(day)\(clock(at))</time>"
    }

    /// Under a heading that says the day.
    func withoutDay(_ at: Instant) -> HTML {
        let stamp = at.rfc3339
        return "<time datetime=\"\(stamp)\" title=\"\(stamp)\">\(clock(at))</time>"
    }

    /// `10 Mar 2026 18:22:26 UTC`, for what is read by itself.
    func whole(_ at: Instant) -> HTML {
        let text = "\(date(at, isWhole: true)) \(clock(at)) UTC"
        return "<time datetime=\"\(at.rfc3339)\">\(text)</time>"
    }

    func whole(_ at: Instant?) -> HTML { at.map(whole) ?? "–" }

    /// `10 Mar 2026`: with no-break spaces, since a day on two lines is read as two figures.
    func date(_ at: Instant, isWhole: Bool) -> String {
        let parts = at.rfc3339.prefix(10).split(separator: "-").compactMap { Int($0) }
        let year = isWhole ? "\u{a0}\(parts[0])" : ""
        return "\(parts[2])\u{a0}\(words.months[parts[1] - 1])\(year)"
    }

    private func clock(_ at: Instant) -> String { String(at.rfc3339.dropFirst(11).prefix(8)) }

    private func isToday(_ at: Instant) -> Bool {
        today?.rfc3339.prefix(10) == at.rfc3339.prefix(10)
    }

    private func isAnotherYear(_ at: Instant) -> Bool {
        today?.rfc3339.prefix(4) != at.rfc3339.prefix(4)
    }
}
