/// How two random parties agree: Fellegi and Sunter's u.
///
/// Equality is counted over all parties, since it is too rare to be met in a sample; the levels
/// below it are seen in a sample of random pairs.
enum ChanceShares {
    /// The error of a share of 1 % is then a tenth of it at most.
    private static let sampleMax = 400_000
    /// A level that no sampled pair reached is half a pair.
    private static let unseen = 0.5

    /// So that no weight is without end: one pair among 30,000 parties, and a file of one town.
    private static let equalMin = 1e-9, equalMax = 0.95

    static func measure(
        _ finder: LevelFinder, _ counts: TraitCounts, seed: UInt64
    ) -> LevelShares {
        let parties = UInt64(finder.table.count)
        var seen = LevelShares { _, level in level == Levels.missing ? 0 : unseen }
        let sample = parties < 2 ? 0 : Int(min(UInt64(sampleMax), parties * (parties - 1)))
        for draw in 0..<sample {
            let bits = Digest.join(seed, UInt64(draw))
            let one = (bits >> 32) % parties
            let other = (one + 1 + (bits & 0xFFFF_FFFF) % (parties - 1)) % parties
            let levels = finder.levels(Int(one), Int(other))
            for trait in Trait.allCases { seen[trait, levels[trait]] += 1 }
        }
        return settled(seen, counts)
    }

    private static func settled(_ seen: LevelShares, _ counts: TraitCounts) -> LevelShares {
        var shares = seen
        for trait in Trait.allCases {
            let equal = min(max(counts.agreement[trait.rawValue], equalMin), equalMax)
            let rest = (2..<Levels.count).reduce(0) { $0 + seen[trait, $1] }
            for level in 2..<Levels.count { shares[trait, level] *= (1 - equal) / rest }
            shares[trait, Levels.equal] = equal
            shares[trait, Levels.missing] = 1
        }
        return shares
    }
}
