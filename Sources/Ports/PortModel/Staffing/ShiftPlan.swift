/// Officers by shift, from the solver's cover to the fitted one.
package struct ShiftPlan: Sendable {
    package let columns: [ShiftColumn]
    package let counts: [Int]
    /// Paid-equivalent hours of the fitted plan.
    package let cost: Double
    /// Of the solver's cover of the required roster, and the bound it proved.
    package let coverCost: Double
    package let coverBound: Double
    package let officers: [Int]
    /// By lane: what the plan opens.
    package let booths: [[Int]]

    package init(_ fitting: ShiftFitting, columns: [ShiftColumn], cost: Double, bound: Double) {
        self.columns = columns
        counts = fitting.counts
        self.cost = fitting.cost
        coverCost = cost
        coverBound = bound
        officers = fitting.officers
        booths = fitting.booths
    }

    /// Share by which the solver's cover may exceed the best one.
    package var gap: Double {
        coverCost > 0 ? max(0, (coverCost - coverBound) / coverCost) : 0
    }

    /// Shifts in use, by start.
    package var shifts: [(column: ShiftColumn, officers: Int)] {
        zip(columns, counts).filter { $0.1 > 0 }.sorted { $0.0.start < $1.0.start }
            .map { (column: $0.0, officers: $0.1) }
    }
}
