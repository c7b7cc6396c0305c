#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// Seeded throws for explorers: SplitMix64, begun from a draw.
struct LearningChance {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func unit() -> Double {
        state &+= 0x9e37_79b9_7f4a_7c15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
        return Double((bits ^ (bits >> 31)) >> 11) * 0x1p-53
    }

    /// From two gammas; both arguments at least 1.
    mutating func beta(_ one: Double, _ other: Double) -> Double {
        let first = gamma(one), second = gamma(other)
        return first / (first + second)
    }

    /// Marsaglia and Tsang (2000), for shapes from 1 up.
    private mutating func gamma(_ shape: Double) -> Double {
        let d = shape - 1.0 / 3, c = 1 / (9 * d).squareRoot()
        while true {
            let x = normal(), v = 1 + c * x
            guard v > 0 else { continue }
            let cube = v * v * v
            if log(1 - unit()) < 0.5 * x * x + d - d * cube + d * log(cube) { return d * cube }
        }
    }

    private mutating func normal() -> Double {
        (-2 * log(1 - unit())).squareRoot() * cos(2 * .pi * unit())
    }
}
