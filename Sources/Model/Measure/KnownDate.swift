/// A date as its source tells it: some give the day, some only the month.
package enum KnownDate: Hashable, Sendable, CustomStringConvertible {
    case day(CivilDay)
    /// The first day of the month, and of the month after it.
    case month(CivilDay, next: CivilDay)

    /// Reads `2012-05-04` or `2014-06`.
    package init?(_ text: some StringProtocol) {
        if let day = CivilDay(text) {
            self = .day(day)
            return
        }
        guard text.utf8.count == 7, let first = CivilDay(text + "-01") else { return nil }
        var next = first
        while next.description.hasPrefix(text) { next = next.next }
        self = .month(first, next: next)
    }

    /// For dates of our own tables, right by construction.
    package init(known text: String) {
        guard let date = KnownDate(text) else {
            preconditionFailure("\(text) is neither a day nor a month")
        }
        self = date
    }

    package enum Order: Hashable, Sendable { case before, within, after }

    /// `within` is a moment in the month of which no source tells the day.
    package func order(of moment: Instant) -> Order {
        switch self {
        case .day(let day): moment < day.start ? .before : .after
        case .month(let first, let next):
            moment < first.start ? .before : moment < next.start ? .within : .after
        }
    }

    package var description: String {
        switch self {
        case .day(let day): day.description
        case .month(let first, _): String(first.description.prefix(7))
        }
    }
}
