/// A number that stands for a name or a code: the same in every run and on every machine.
///
/// FNV-1a over the bytes, then SplitMix64's finaliser so that every bit is fit to be an index.
/// With 64 bits, ten million names share a digest with a chance of one in 400,000.
package enum CodeDigest {
    private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01B3

    package static func of(_ bytes: Span<UInt8>) -> UInt64 {
        var sum = offset
        for place in bytes.indices { sum = (sum ^ UInt64(bytes[place])) &* prime }
        return mixed(sum)
    }

    /// Two digests as one, the order counting.
    package static func join(_ first: UInt64, _ second: UInt64) -> UInt64 {
        mixed(first &* prime &+ second)
    }

    private static func mixed(_ sum: UInt64) -> UInt64 {
        var z = sum &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
