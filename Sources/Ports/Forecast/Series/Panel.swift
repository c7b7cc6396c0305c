package import Model

/// Several series of one kind on one grid of time: the crossings of a border, the directions of a
/// port. They are learned from together, because each alone is short.
package struct Panel: Sendable {
    package let names: [String]
    /// Seconds from one point to the next.
    package let step: Double
    package let start: Instant
    /// By series, then by point; not-a-number where nothing was read. A gap is not filled: a value
    /// carried on would make the simplest forecast look better than it is.
    package let values: [[Double]]
    /// When the last reading of each series was made, which is before the point that holds it; empty
    /// where readings are made on the grid.
    let lastReadings: [Instant]

    package init(
        names: [String], step: Double, start: Instant, values: [[Double]],
        lastReadings: [Instant] = []
    ) {
        precondition(step > 0 && names.count == values.count, "a panel has a row for each name")
        precondition(Set(values.map(\.count)).count <= 1, "all series have the same points")
        self.names = names
        self.step = step
        self.start = start
        self.values = values
        self.lastReadings = lastReadings
    }

    package var count: Int { values.first?.count ?? 0 }

    /// When the reading was made that a series' last known point holds.
    package func lastReading(of series: Int, at point: Int) -> Instant {
        guard lastReadings.indices.contains(series) else { return time(point) }
        return min(lastReadings[series], time(point))
    }

    package func time(_ point: Int) -> Instant { start + Seconds(Double(point) * step) }

    /// Points in a day, or in a week where there is one a day.
    var period: Int { step >= 86_400 ? 7 : max(1, Int((86_400 / step).rounded())) }

    /// Points in a week, where the period is a day.
    var week: Int? { step >= 86_400 ? nil : 7 * period }

    /// Climatology's slots: the hours of a week where there are eight weeks to take means of, so that
    /// a Sunday is none of the working days; else the hours of a day.
    var climatePeriod: Int {
        guard let week, count >= 8 * week else { return period }
        return week
    }

    /// Waits and queues are never below zero; a series that is, is something else.
    var isNonNegative: Bool { values.allSatisfy { $0.allSatisfy { !($0 < 0) } } }
}
