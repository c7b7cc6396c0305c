#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// Learns the weights from the pairs themselves, without being told a single true one: expectation
/// and maximisation over all pairs, where those that no block brings together are strangers.
///
/// Whether there are households at all is asked of the data too: the third kind of pair stays only
/// if the pairs are so much likelier with it that its parameters are paid for (Schwarz's BIC). It
/// would else take up pairs of one party whose given name is badly spelt.
struct LinkLearner: Sendable {
    /// Shares settle within 100 rounds on the public sets.
    private static let roundsMax = 300
    private static let settled = 1e-6
    /// Pairs' worth of belief in the start, so that a file with few matches does not forget what
    /// an agreement is.
    private static let belief = 5.0
    private static let priorMax = 0.45
    /// The share of pairs under one roof, and what is shared there beside the roof.
    private static let roofParameters = 4.0

    private let chance: LevelShares
    private let patterns: [(levels: Levels, pairs: Double)]
    private let scale: Double
    private let allPairs: Double

    /// `tally` holds one in `scale` of the pairs that blocks bring together.
    init(_ tally: LevelTally, scale: Double, chance: LevelShares, parties: Int) {
        self.chance = chance
        self.scale = scale
        patterns = tally.patterns
        // A single party still has copies to be weighed.
        allPairs = max(1, Double(parties) * Double(parties - 1) / 2)
    }

    func learn(_ households: Households) -> LinkModel {
        if households == .no { return settle(start(roofs: false)) }
        let housed = settle(start(roofs: true))
        if households == .yes { return housed }
        let plain = settle(start(roofs: false))
        let pairs = patterns.reduce(0) { $0 + $1.pairs }
        let price = 0.5 * Self.roofParameters * log(max(2, pairs))
        return housed.fit - plain.fit > price ? housed : plain
    }

    private func settle(_ start: LinkModel) -> LinkModel {
        var model = start
        for round in 1...Self.roundsMax {
            var next = step(model)
            next.rounds = round
            let change = max(
                next.same.distance(model.same), next.roof.distance(model.roof),
                abs(log(next.samePrior / model.samePrior)))
            model = next
            if change < Self.settled { break }
        }
        return model
    }

    /// Most pairs of one party are equal, some nearly; every second party is there twice.
    private func start(roofs: Bool) -> LinkModel {
        let parties = (2 * allPairs).squareRoot()
        let prior = min(0.25, 0.25 * parties / allPairs)
        return LinkModel(
            same: believed, chance: chance, samePrior: prior, roofPrior: roofs ? prior / 10 : 0)
    }

    private var believed: LevelShares {
        LevelShares { _, level in
            level == Levels.equal ? 0.8 : level == 2 ? 0.1 : 0.1 / Double(Levels.count - 3)
        }.normalised()
    }

    private func step(_ model: LinkModel) -> LinkModel {
        var sums = Sums(same: scaled(believed, Self.belief))
        let weights = model.logShares
        for (levels, pairs) in patterns { sums.add(levels, pairs, model, weights) }
        let compared = patterns.reduce(0) { $0 + $1.pairs }
        var next = model
        next.same = sums.same.normalised()
        next.samePrior = prior(sums.samePairs)
        if model.roofPrior > 0 {
            next.roofPrior = prior(sums.roofPairs)
            for trait in Trait.allCases where trait.isOfHousehold && !trait.isRoof {
                let (shared, all) = (sums.shared[trait.rawValue], sums.all[trait.rawValue])
                next.shared[trait.rawValue] = (shared + 0.5) / (all + 1)
            }
        }
        next.mixRoof()
        next.samePairs = sums.samePairs * scale
        next.roofPairs = sums.roofPairs * scale
        next.fit =
            sums.fit + (allPairs / scale - compared) * log(1 - model.samePrior - model.roofPrior)
        return next
    }

    /// At least half a pair, since a kind that died out could not come back; and strangers stay
    /// possible in the smallest file.
    private func prior(_ pairs: Double) -> Double {
        min(Self.priorMax, max(0.5, pairs * scale) / allPairs)
    }

    private func scaled(_ shares: LevelShares, _ factor: Double) -> LevelShares {
        LevelShares { trait, level in level == 0 ? 0 : shares[trait, level] * factor }
    }
}
