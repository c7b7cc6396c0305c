/// A declaration that is examined, and why.
package struct Pick: Hashable, Sendable {
    package enum Ground: String, CaseIterable, Hashable, Sendable {
        /// A rule demands it.
        case mandatory
        /// Its score is among the highest.
        case targeted
        /// Chosen to learn about its like; not by equal chance, so it measures nothing.
        case explored
        /// Drawn with equal chance from all that nothing else picked: it measures the rest.
        case random
    }

    package let id: String
    package let score: Double
    package let ground: Ground
    /// How likely it was to be picked, given what was picked before it: 1 but for the draw.
    package let probability: Double
    /// The number that decided a draw; nil where nothing was drawn.
    package let draw: UInt64?
    package let rules: [String]
    package let holds: [String]
    package internal(set) var officer: String?
}
