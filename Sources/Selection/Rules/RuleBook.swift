/// The editions of a policy, one after the other: at most one is valid on any day.
package struct RuleBook: Hashable, Sendable {
    /// More editions or rules than people can answer for.
    package static let editionsMax = 1_000, rulesMax = 1_000
    /// More conditions or values are a list that belongs into a column of the data.
    package static let conditionsMax = 20, valuesMax = 10_000

    package let name: String
    /// By their first days.
    package let editions: [RuleEdition]

    /// Refuses two editions that are valid on the same day: nobody could say which one decided.
    package init(name: String, editions: [RuleEdition]) throws(RuleFlaw) {
        let sorted = editions.sorted {
            ($0.days.lowerBound, $0.version) < ($1.days.lowerBound, $1.version)
        }
        for (earlier, later) in zip(sorted, sorted.dropFirst()) {
            guard earlier.days.upperBound < later.days.lowerBound else {
                throw .twoValid(
                    earlier.version, later.version, from: later.days.lowerBound,
                    to: min(earlier.days.upperBound, later.days.upperBound))
            }
        }
        self.name = name
        self.editions = sorted
    }

    package func edition(on day: Int32) -> RuleEdition? {
        editions.first { $0.days.contains(day) }
    }

    package func edition(version: Int) -> RuleEdition? {
        editions.first { $0.version == version }
    }
}
