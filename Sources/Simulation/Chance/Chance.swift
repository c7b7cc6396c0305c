import Glibc

/// Chance that can be quoted: the same seed throws the same dice on every machine.
///
/// Branching keeps worlds stable. Each actor draws from a branch with its own name, so one more
/// throw by truck 7 does not change the weather, and the seed in a bug report stays good.
package struct Chance: Sendable {
    package let seed: UInt64
    private var state: UInt64

    package init(seed: UInt64) {
        self.seed = seed
        state = seed
    }

    /// FNV-1a: stable across runs and platforms, which Swift's own Hasher promises not to be. The
    /// result is stirred, else `branch("a").branch("a")` would be the trunk again.
    package func branch(_ name: String) -> Chance {
        let hash = name.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x0100_0000_01b3
        }
        return Chance(seed: Self.stirred(seed ^ hash))
    }

    /// SplitMix64: one addition and one stir; the increment is the golden ratio of 2 to the 64.
    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        return Self.stirred(state)
    }

    private static func stirred(_ bits: UInt64) -> UInt64 {
        var bits = bits
        bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
        return bits ^ (bits >> 31)
    }
}

extension Chance {
    /// In 0 ..< 1, with all 53 bits a double can hold.
    package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    package mutating func happens(_ share: Double) -> Bool { unit() < share }

    package mutating func between(_ range: ClosedRange<Double>) -> Double {
        range.lowerBound + unit() * (range.upperBound - range.lowerBound)
    }

    package mutating func whole(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(unit() * Double(range.count))
    }

    package mutating func sign() -> Double { happens(0.5) ? 1 : -1 }

    package mutating func pick<Element>(_ choices: [Element]) -> Element {
        precondition(!choices.isEmpty, "there is nothing to pick from")
        return choices[whole(0...choices.count - 1)]
    }

    /// The index of a weight, drawn in proportion to the weights.
    package mutating func index(weighing weights: [Double]) -> Int {
        var left = unit() * weights.reduce(0, +)
        for (index, weight) in weights.enumerated() {
            left -= weight
            if left < 0 { return index }
        }
        return weights.count - 1
    }

    /// A standard normal by Box and Muller.
    package mutating func normal() -> Double {
        let radius = sqrt(-2 * log(1 - unit()))
        return radius * cos(2 * .pi * unit())
    }

    package mutating func exponential(mean: Double) -> Double { -mean * log(1 - unit()) }

    /// Lognormal from its mean and coefficient of variation: how long people take.
    package mutating func lasting(mean: Double, variation: Double) -> Double {
        let variance = log(1 + variation * variation)
        return exp(log(mean) - variance / 2 + sqrt(variance) * normal())
    }
}
