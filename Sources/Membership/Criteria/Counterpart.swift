/// What another programme asks that answers a criterion of this one, whole or in part.
package struct Counterpart: Hashable, Sendable {
    package let of: CriterionName
    package let answers: [CriterionName]
    /// All of the answers together cover the criterion.
    package let isWhole: Bool

    package init(of: CriterionName, answers: [CriterionName], isWhole: Bool) {
        self.of = of
        self.answers = answers
        self.isWhole = isWhole
    }
}
