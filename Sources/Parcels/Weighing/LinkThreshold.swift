#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// Where to draw the line, by the model's own probabilities: the line at which the pair F1 that it
/// expects is highest. No truth is asked.
package enum LinkThreshold {
    /// Below this no pair is linked whatever the sum says: more likely two than one.
    private static let logOddsMin = 0.0

    package struct Choice: Sendable {
        package let logOdds: Double
        /// What the model expects there.
        package let expectedF1: Double

        package var probability: Double { LinkThreshold.probability(logOdds) }
    }

    package static func choose(_ edges: [LinkEdge]) -> Choice {
        let sorted = edges.map(\.logOdds).sorted(by: >)
        let all = sorted.reduce(0) { $0 + probability($1) }
        var taken = 0.0
        var best = Choice(logOdds: logOddsMin, expectedF1: 0)
        for (place, odds) in sorted.enumerated() where odds >= logOddsMin {
            taken += probability(odds)
            let f1 = 2 * taken / (Double(place + 1) + all)
            if f1 >= best.expectedF1 { best = Choice(logOdds: odds, expectedF1: f1) }
        }
        return best
    }

    static func probability(_ logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }
}
