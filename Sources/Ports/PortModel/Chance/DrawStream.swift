#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// Chance by number: draw `n` is the same whatever else was drawn, so two scenarios give truck
/// number `n` the same service times and the difference between them is the scenario's alone.
package struct DrawStream: Sendable {
    private let key: UInt64

    /// One stream for each seed, replication and purpose.
    package init(seed: UInt64, replication: Int, purpose: DrawPurpose) {
        let day = Self.stirred(seed &+ Self.golden &* UInt64(truncatingIfNeeded: replication &+ 1))
        key = Self.stirred(day ^ (purpose.rawValue &* 0xd6e8_feb8_6659_fd93))
    }

    /// SplitMix64 addressed by its counter; the step is the golden ratio of 2 to the 64.
    private static let golden: UInt64 = 0x9e37_79b9_7f4a_7c15

    @inline(__always)
    private static func stirred(_ value: UInt64) -> UInt64 {
        var bits = value
        bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
        return bits ^ (bits >> 31)
    }

    /// In 0 ..< 1, with all 53 bits a Double can hold.
    @inline(__always)
    package func unit(_ n: Int) -> Double {
        let bits = Self.stirred(key &+ Self.golden &* UInt64(truncatingIfNeeded: n &+ 1))
        return Double(bits >> 11) * 0x1p-53
    }

    /// Standard exponential, by inversion.
    @inline(__always)
    package func exponential(_ n: Int) -> Double { -log(1 - unit(n)) }

    /// Standard normal by Box and Muller, from draws 2n and 2n + 1.
    @inline(__always)
    package func normal(_ n: Int) -> Double {
        (-2 * log(1 - unit(2 &* n))).squareRoot() * cos(2 * .pi * unit(2 &* n &+ 1))
    }
}
