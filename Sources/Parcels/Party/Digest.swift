/// Numbers that stand for bytes: the same in every run and on every machine.
enum Digest {
    /// FNV-1a, stirred so that every bit is fit to be an index.
    static func of(_ bytes: Span<UInt8>) -> UInt64 {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for place in bytes.indices { sum = (sum ^ UInt64(bytes[place])) &* 0x0000_0100_0000_01B3 }
        return stirred(sum)
    }

    static func join(_ first: UInt64, _ second: UInt64) -> UInt64 {
        stirred(first &* 0x0000_0100_0000_01B3 &+ second)
    }

    /// SplitMix64's finaliser.
    static func stirred(_ sum: UInt64) -> UInt64 {
        var bits = sum &+ 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
