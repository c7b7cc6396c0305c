/// A tag's name for one day: SipHash-2-4 (Aumasson and Bernstein, 2012) of the tag under that
/// day's salt. Without the salt nobody gets from the digest to the tag, and two days cannot be
/// joined. The plain tag is nowhere kept.
package struct TagDigest: Sendable {
    private let low: UInt64
    private let high: UInt64

    package init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// The salt of another day, which cannot be had from the digests of this one.
    package func salt(ofDay day: Int) -> TagDigest {
        let bytes = (0..<8).map { UInt8(truncatingIfNeeded: day >> (8 * $0)) }
        let first = digest(bytes.span, 0..<8)
        return TagDigest(low: first, high: digest((bytes + [1]).span, 0..<9))
    }

    package func digest(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var state = State(low, high)
        var at = range.lowerBound
        while at + 8 <= range.upperBound {
            state.take(Self.word(bytes, at..<at + 8))
            at += 8
        }
        let rest = Self.word(bytes, at..<range.upperBound)
        state.take(rest | UInt64(truncatingIfNeeded: range.count) << 56)
        return state.finish()
    }

    private static func word(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var word: UInt64 = 0
        for (place, at) in range.enumerated() { word |= UInt64(bytes[at]) << (8 * UInt64(place)) }
        return word
    }

    private struct State {
        var a: UInt64, b: UInt64, c: UInt64, d: UInt64

        init(_ low: UInt64, _ high: UInt64) {
            a = low ^ 0x736f_6d65_7073_6575
            b = high ^ 0x646f_7261_6e64_6f6d
            c = low ^ 0x6c79_6765_6e65_7261
            d = high ^ 0x7465_6462_7974_6573
        }

        mutating func take(_ word: UInt64) {
            d ^= word
            round()
            round()
            a ^= word
        }

        mutating func finish() -> UInt64 {
            c ^= 0xff
            for _ in 0..<4 { round() }
            return a ^ b ^ c ^ d
        }

        private mutating func round() {
            a = a &+ b
            b = Self.turned(b, 13) ^ a
            a = Self.turned(a, 32)
            c = c &+ d
            d = Self.turned(d, 16) ^ c
            a = a &+ d
            d = Self.turned(d, 21) ^ a
            c = c &+ b
            b = Self.turned(b, 17) ^ c
            c = Self.turned(c, 32)
        }

        private static func turned(_ word: UInt64, _ count: UInt64) -> UInt64 {
            word &<< count | word &>> (64 - count)
        }
    }
}
