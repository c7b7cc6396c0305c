import BorderFeed
import Model
import Views

/// How a moment is written for a traveller: by the clock on the port's wall where it is known.
struct PortTime {
    let words: Words
    let zone: PortZone?

    /// `18:20 PDT`, `01:20 UTC`.
    func clock(_ at: Instant) -> HTML {
        "<time datetime=\"\(at.rfc3339)\">\(hour(at)) \(zone?.label(at: at) ?? "UTC")</time>"
    }

    /// `10 Mar 2026, 18:20 PDT`.
    func whole(_ at: Instant) -> HTML {
        let date = DayClock(words: words, today: nil).date(local(at), isWhole: true)
        return "\(date), \(clock(at))"
    }

    func hour(_ at: Instant) -> String { String(local(at).rfc3339.dropFirst(11).prefix(5)) }

    private func local(_ at: Instant) -> Instant { at + (zone?.offset(at: at) ?? 0) }

    /// Hours of the day from the port's midnight.
    func hours(_ at: Instant, since day: Instant) -> Double { (at - day).value / 3_600 }
}
