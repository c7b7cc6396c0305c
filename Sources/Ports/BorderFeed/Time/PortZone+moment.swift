package import Model

extension PortZone {
    /// Seconds to add to UTC for the port's own wall clock. The night of the change counts as a whole
    /// day, as in `PortClock`.
    package func offset(at moment: Instant) -> Seconds {
        Seconds.hours(Double(offsetHours(isSummer: isSummer(at: moment))))
    }

    /// `PDT`, `CST`: a label for people, no evidence.
    package func label(at moment: Instant) -> String {
        abbreviation(isSummer: isSummer(at: moment))
    }

    private func isSummer(at moment: Instant) -> Bool {
        let local = moment + Seconds.hours(Double(offsetHours(isSummer: false)))
        let parts = local.rfc3339.prefix(10).split(separator: "-").compactMap { Int($0) }
        return PortClock.isSummer(year: parts[0], month: parts[1], date: parts[2])
    }
}
