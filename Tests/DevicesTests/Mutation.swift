/// Damage that can be repeated: the same seed, the same bytes.
struct Mutation {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64 (Steele, Lea and Flood, 2014).
    private mutating func draw() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func below(_ bound: Int) -> Int { Int(draw() % UInt64(max(bound, 1))) }

    /// One to four of: a bit turned, a byte set to an edge value, a cut, a doubling, a splice.
    mutating func of(_ bytes: [UInt8], _ other: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...below(4) {
            let at = below(bytes.count + 1)
            switch below(7) {
            case 0 where at < bytes.count: bytes[at] ^= 1 << UInt8(below(8))
            case 1 where at < bytes.count:
                bytes[at] = [0, 1, 0x7F, 0x80, 0xFF, 0x2C, 0x24, 0x7E][below(8)]
            case 2: bytes.removeSubrange(at..<min(bytes.count, at + below(8)))
            case 3: bytes.insert(contentsOf: bytes.prefix(at).suffix(below(16)), at: at)
            case 4: bytes = Array(bytes.prefix(at)) + other.suffix(below(other.count + 1))
            case 5: bytes.insert(UInt8(truncatingIfNeeded: below(256)), at: at)
            default: bytes = Array(bytes.prefix(at))
            }
        }
        return bytes
    }
}
