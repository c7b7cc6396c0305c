/// A declaration that could be examined, as far as choosing needs to know it.
package struct Candidate: Hashable, Sendable {
    package let id: String
    package let score: Double
    /// Rules that demand its examination.
    package let rules: [String]
    /// Authorities that must lift their holds before it is released, whatever is drawn.
    package let holds: [String]

    package init(id: String, score: Double, rules: [String] = [], holds: [String] = []) {
        self.id = id
        self.score = score
        self.rules = rules
        self.holds = holds
    }
}
