#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// The log-odds that two parties are one.
struct PairScorer: Sendable {
    private let finder: LevelFinder
    private let counts: TraitCounts
    private let logs: LinkModel.Logs

    init(_ finder: LevelFinder, _ counts: TraitCounts, _ model: LinkModel) {
        self.finder = finder
        self.counts = counts
        logs = model.logShares
    }

    func logOdds(_ one: Int, _ other: Int) -> Double {
        logOdds(finder.levels(one, other), one)
    }

    /// Of a party with a record that says exactly the same.
    func logOddsOfCopy(_ party: Int) -> Double { logOdds(finder.levels(party, party), party) }

    private func logOdds(_ levels: Levels, _ one: Int) -> Double {
        var (a, b, c) = logs.priors
        for trait in Trait.allCases {
            let level = levels[trait]
            guard level != Levels.missing else { continue }
            let cell = LinkModel.Logs.cell(trait, level)
            var stranger = logs.chance[cell]
            // Of equals, how common this very value is counts, not how common values are.
            if level == Levels.equal, counts.count(one, trait) > 0 {
                stranger = log(counts.share(one, trait))
            }
            a += logs.same[cell]
            b += trait.isOfHousehold ? logs.roof[cell] : stranger
            c += stranger
        }
        let top = max(b, c)
        return a - top - log(exp(b - top) + exp(c - top))
    }
}
