extension Enrolment {
    /// The window that a day lies in: the 90 days before an anniversary of the application, which
    /// is when the account was made.
    func reviewWindow(around day: LegalDay) -> ClosedRange<LegalDay>? {
        guard let window = windows(until: day).last, window.contains(day) else { return nil }
        return window
    }

    /// The last missed review, if none has been made up for, and the next one.
    func annual(on day: LegalDay) -> [MemberClock] {
        let clocks = windows(until: day.adding(days: 366)).prefix(Self.yearsMax).map { window in
            MemberClock(
                .annualReview, start: window.lowerBound, due: window.upperBound,
                ended: reviews.first { window.contains($0) })
        }
        let past = clocks.last { $0.due < day }
        let next = clocks.first { $0.due >= day }
        // A review of a later year tells all that the missed one would have told.
        return [next?.isOpen == false && past?.isOpen == true ? nil : past, next].compactMap(\.self)
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
