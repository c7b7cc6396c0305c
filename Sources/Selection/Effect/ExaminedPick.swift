/// A pick with what its examination found.
package struct ExaminedPick: Hashable, Sendable {
    package let id: String
    package let ground: Pick.Ground
    package let probability: Double
    /// nil while the result is not there.
    package let found: Bool?
    /// The month, or whatever else results are told by; empty when nobody said.
    package let period: String
    /// Empty when nobody said.
    package let officer: String
    package let broker: String
    /// Who was drawn to examine it; empty where nobody was.
    package let drawn: String

    package init(
        id: String, ground: Pick.Ground, probability: Double, found: Bool?, period: String = "",
        officer: String = "", broker: String = "", drawn: String = ""
    ) {
        self.id = id
        self.ground = ground
        self.probability = probability
        self.found = found
        self.period = period
        self.officer = officer
        self.broker = broker
        self.drawn = drawn
    }
}
