/// By trait and level: the share of pairs of one kind that agree to this level, among those that
/// have the trait on both sides.
package struct LevelShares: Sendable, Equatable {
    private var shares: [Double]

    init(_ share: (Trait, Int) -> Double) {
        shares = Trait.allCases.flatMap { trait in (0..<Levels.count).map { share(trait, $0) } }
    }

    package subscript(trait: Trait, level: Int) -> Double {
        get { shares[trait.rawValue * Levels.count + level] }
        set { shares[trait.rawValue * Levels.count + level] = newValue }
    }

    /// Levels of every trait sum to 1; a missing trait says nothing.
    func normalised() -> LevelShares {
        var result = self
        for trait in Trait.allCases {
            let sum = (1..<Levels.count).reduce(0) { $0 + self[trait, $1] }
            for level in 1..<Levels.count { result[trait, level] = self[trait, level] / sum }
            result[trait, Levels.missing] = 1
        }
        return result
    }

    func distance(_ other: LevelShares) -> Double {
        zip(shares, other.shares).reduce(0) { max($0, abs($1.0 - $1.1)) }
    }
}
