/// Damage to texts that can be repeated: the same seed, the same bytes.
struct Damage {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// Pieces that mean something to a reader of JSON, times, numbers or X12.
    private static let pieces = [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "\\udc00", "null", "true",
        "-", "1e9999", "-0", "9007199254740993", "0.1", "\u{0}", "\u{FEFF}", "é", "\n", "\r", "*",
        "~", ">", "ISA*00*", "SE*1*0001~", "LX*1~", "\"id\":", "\"time\":", "\"seals\":[],",
        "2026-02-30T00:00:00Z", "9999-12-31T23:59:60+14:00", "geo:", "urn:epc:id:bic:",
        "{\"manifest\":\"", "\"received\":null,", "999999999999999999999", "1e-400",
    ].map { Array($0.utf8) }

    /// SplitMix64 (Steele, Lea and Flood, 2014).
    private mutating func draw() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func below(_ bound: Int) -> Int { Int(draw() % UInt64(max(bound, 1))) }

    /// Up to three of: a byte changed, a piece cut out, doubled, put in or spliced from elsewhere.
    mutating func of(_ original: [UInt8], _ others: [[UInt8]]) -> [UInt8] {
        var bytes = original
        for _ in 0..<below(4) where !bytes.isEmpty {
            let place = below(bytes.count)
            let end = min(bytes.count, place + 1 + below(24))
            switch below(6) {
            case 0: bytes[place] = UInt8(truncatingIfNeeded: draw())
            case 1: bytes.removeSubrange(place..<end)
            case 2: bytes.insert(contentsOf: Array(bytes[place..<end]), at: below(bytes.count))
            case 3: bytes.insert(contentsOf: Self.pieces[below(Self.pieces.count)], at: place)
            case 4: bytes.replaceSubrange(place..<end, with: Self.pieces[below(Self.pieces.count)])
            default:
                let other = others[below(others.count)]
                bytes.insert(contentsOf: other.suffix(below(64)), at: place)
            }
        }
        return bytes
    }
}
