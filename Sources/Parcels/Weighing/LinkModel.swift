#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// What an agreement is worth: Fellegi and Sunter's weights, with a third kind of pair.
///
/// Two records are the same party, or two people of one household or counter (who share roof and
/// often surname), or strangers. Without the second kind every family would be one person.
package struct LinkModel: Sendable {
    /// Of pairs that are one party: m.
    package internal(set) var same: LevelShares
    /// Of strangers: u.
    package let chance: LevelShares
    /// Of pairs under one roof: the address as of one party, other traits shared or not, and what
    /// households do not share as of strangers.
    package private(set) var roof: LevelShares
    /// By trait, the share of pairs under one roof that share it.
    var shared = [Double](repeating: 0.5, count: Trait.allCases.count)
    /// The share of all pairs, compared or not, that are one party, or under one roof; the latter
    /// is 0 where the data show no households.
    package internal(set) var samePrior: Double
    package internal(set) var roofPrior: Double
    package internal(set) var rounds = 0
    /// How many pairs there are of each kind, by the model.
    package internal(set) var samePairs = 0.0
    package internal(set) var roofPairs = 0.0
    /// Logarithm of how likely the pairs learnt from are.
    var fit = 0.0

    init(same: LevelShares, chance: LevelShares, samePrior: Double, roofPrior: Double) {
        self.same = same
        self.chance = chance
        self.samePrior = samePrior
        self.roofPrior = roofPrior
        roof = chance
        mixRoof()
    }

    mutating func mixRoof() {
        for trait in Trait.allCases where trait.isOfHousehold {
            let share = trait.isRoof ? 1 : shared[trait.rawValue]
            for level in 1..<Levels.count {
                roof[trait, level] = share * same[trait, level] + (1 - share) * chance[trait, level]
            }
        }
    }
}
