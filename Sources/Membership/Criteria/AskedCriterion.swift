/// One thing a programme asks of a kind of member, as its catalog tells it.
package struct AskedCriterion: Hashable, Sendable {
    package enum Obligation: String, Hashable, Sendable { case must, should }

    /// How sure it is that this kind of member is asked; what is unverified is shown as such.
    package enum Applies: String, Hashable, Sendable { case confirmed, likely, unverified }

    /// The number people use: `5.3`, `28-a`.
    package let label: String
    package let area: String
    package let statement: String
    package let obligation: Obligation
    package let applies: Applies

    package init(
        label: String, area: String, statement: String, obligation: Obligation, applies: Applies
    ) {
        self.label = label
        self.area = area
        self.statement = statement
        self.obligation = obligation
        self.applies = applies
    }
}
