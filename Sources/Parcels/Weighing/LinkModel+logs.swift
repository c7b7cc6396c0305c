#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

extension LinkModel {
    /// The model as natural logarithms, by trait and level, ready to be summed.
    struct Logs: Sendable {
        let same: [Double]
        let roof: [Double]
        let chance: [Double]
        let priors: (same: Double, roof: Double, chance: Double)

        static func cell(_ trait: Trait, _ level: Int) -> Int {
            trait.rawValue * Levels.count + level
        }

        /// How likely this agreement is under each kind.
        func sum(_ levels: Levels) -> (same: Double, roof: Double, chance: Double) {
            var sums = priors
            for trait in Trait.allCases where levels[trait] != Levels.missing {
                let cell = Self.cell(trait, levels[trait])
                sums.same += same[cell]
                sums.roof += roof[cell]
                sums.chance += chance[cell]
            }
            return sums
        }
    }

    var logShares: Logs {
        Logs(
            same: logs(same), roof: logs(roof), chance: logs(chance),
            priors: (log(samePrior), log(roofPrior), log(1 - samePrior - roofPrior)))
    }

    /// A missing trait says nothing.
    private func logs(_ shares: LevelShares) -> [Double] {
        Trait.allCases.flatMap { trait in
            (0..<Levels.count).map { $0 == Levels.missing ? 0 : log(shares[trait, $0]) }
        }
    }
}
