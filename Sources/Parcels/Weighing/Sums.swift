#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

extension LinkLearner {
    /// What one round sees: the pairs, each in part of every kind.
    struct Sums {
        /// By trait and level, pairs of one party; the roof itself is learnt of households as well.
        var same: LevelShares
        var samePairs = 0.0
        var roofPairs = 0.0
        /// By trait, pairs under one roof that have it, and those of them that share it.
        var all = [Double](repeating: 0, count: Trait.allCases.count)
        var shared = [Double](repeating: 0, count: Trait.allCases.count)
        /// Logarithm of how likely all these pairs are.
        var fit = 0.0

        init(same: LevelShares) { self.same = same }

        mutating func add(
            _ levels: Levels, _ pairs: Double, _ model: LinkModel, _ weights: LinkModel.Logs
        ) {
            let logs = weights.sum(levels)
            let top = max(logs.same, logs.roof, logs.chance)
            let one = exp(logs.same - top)
            let two = exp(logs.roof - top)
            let sum = one + two + exp(logs.chance - top)
            let isSame = pairs * one / sum
            let isRoof = pairs * two / sum
            fit += pairs * (top + log(sum))
            samePairs += isSame
            roofPairs += isRoof
            for trait in Trait.allCases where levels[trait] != Levels.missing {
                let level = levels[trait]
                same[trait, level] += trait.isRoof ? isSame + isRoof : isSame
                guard isRoof > 0, trait.isOfHousehold, !trait.isRoof else { continue }
                let share = model.shared[trait.rawValue]
                let part = share * model.same[trait, level]
                all[trait.rawValue] += isRoof
                shared[trait.rawValue] +=
                    isRoof * part / (part + (1 - share) * model.chance[trait, level])
            }
        }
    }
}
