/// How far two names are from each other, and why.
package struct NameComparison: Sendable {
    /// 0 to 1.
    package let score: Double
    package let steps: [NameStep]

    /// The one threshold: prices up to the tolerance match (see `NameScorer.tolerance`).
    package static let threshold = 0.7

    package var isMatch: Bool { score >= Self.threshold }
}
