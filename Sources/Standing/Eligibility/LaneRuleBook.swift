package import Model

/// Rules and the days from which they counted, so that an old answer can be given again.
package struct LaneRuleBook: Sendable {
    private let editions: [LaneRules]

    package static let known = LaneRuleBook([.known])

    /// Editions of the same day are one edition told twice; the form refuses them.
    package init(_ editions: [LaneRules]) {
        self.editions = editions.sorted { a, b in
            guard let right = b.from else { return false }
            return a.from.map { $0 < right } ?? true
        }
    }

    package func inForce(on moment: Instant) -> LaneRules? {
        editions.last { $0.from.map { $0.start <= moment } ?? true }
    }

    /// nil where the first edition has no day, or there is none.
    package var begins: CivilDay? { editions.first?.from }
}
