package import Model

/// A time during which a load stayed within one small circle.
package struct Stand: Hashable, Sendable {
    package let from: Instant
    /// The last report from within the circle.
    package let until: Instant
    /// The mean of those reports.
    package let centre: Flat
    package let reports: Int

    package init(from: Instant, until: Instant, centre: Flat, reports: Int) {
        self.from = from
        self.until = until
        self.centre = centre
        self.reports = reports
    }

    package var lasted: Seconds { until - from }
}
