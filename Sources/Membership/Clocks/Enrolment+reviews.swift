extension Enrolment {
    /// The window that a day lies in: the 90 days before an anniversary of the application, which
    /// is when the account was made.
    func reviewWindow(around day: LegalDay) -> ClosedRange<LegalDay>? {
        guard let window = windows(until: day).last, window.contains(day) else { return nil }
        return window
    }

    /// Each year's review so far and the next one. Who never reviewed has missed every year of them.
    func annual(on day: LegalDay) -> [MemberClock] {
        let counted = reviews.filter { reviewWindow(around: $0) != nil }.sorted()
        let clocks = windows(until: day.adding(days: 366)).map { window in
            // A review of a later year tells all that a missed one would have told, and tells it late.
            MemberClock(
                .annualReview, start: window.lowerBound, due: window.upperBound,
                ended: counted.first { $0 >= window.lowerBound })
        }
        return clocks.filter { $0.due < day } + [clocks.first { $0.due >= day }].compactMap(\.self)
    }

    /// A membership older than this is a mistake of dates.
    private static let yearsMax = 200

    /// Those that open until a day.
    private func windows(until day: LegalDay) -> [ClosedRange<LegalDay>] {
        var windows: [ClosedRange<LegalDay>] = []
        for year in 1...Self.yearsMax {
            let anniversary = applied.adding(years: year)
            let opening = anniversary.adding(days: -ClockRule.reviewWindowDays)
            guard opening <= day else { break }
            windows.append(opening...anniversary)
        }
        return windows
    }
}
