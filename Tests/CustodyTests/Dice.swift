#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// Seeded chance for the test street: SplitMix64, so that a failing seed can be quoted.
struct Dice {
    private var state: UInt64

    init(_ seed: UInt64, _ branch: String = "") {
        state = branch.utf8.reduce(seed &* 0x9E37_79B9_7F4A_7C15 ^ 0xcbf2_9ce4_8422_2325) {
            ($0 ^ UInt64($1)) &* 0x0100_0000_01b3
        }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
    mutating func between(_ low: Double, _ high: Double) -> Double { low + unit() * (high - low) }
    mutating func chance(_ share: Double) -> Bool { unit() < share }

    mutating func normal() -> Double {
        (-2 * log(max(unit(), 1e-12))).squareRoot() * cos(2 * .pi * unit())
    }
}
