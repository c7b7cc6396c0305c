/// Gives tags their digests, with a new salt each day.
///
/// Who queued over midnight would be lost with yesterday's salt; it lives on for as long as a
/// passage may take, and only for tags that yesterday has seen.
struct TagNames {
    private let root: TagDigest
    private let arePlates: Bool
    private var day = Int.min
    private var today: TagDigest
    private var yesterday: TagDigest
    private var seenToday: Set<UInt64> = []
    private var seenYesterday: Set<UInt64> = []

    init(_ root: TagDigest, arePlates: Bool) {
        self.root = root
        self.arePlates = arePlates
        today = root
        yesterday = root
    }

    mutating func digest(_ bytes: Span<UInt8>, _ range: Range<Int>, at time: Double) -> UInt64 {
        let day = Int((time / 86_400).rounded(.down))
        if day != self.day { turn(to: day) }
        guard arePlates else { return digest(of: bytes, range, time) }
        var plate: [UInt8] = []
        for at in range { if let byte = Self.folded(bytes[at]) { plate.append(byte) } }
        return digest(of: plate.span, 0..<plate.count, time)
    }

    private mutating func digest(of bytes: Span<UInt8>, _ range: Range<Int>, _ time: Double)
        -> UInt64
    {
        if time - Double(day) * 86_400 < Matcher.passageMax, !seenYesterday.isEmpty {
            let old = yesterday.digest(bytes, range)
            if seenYesterday.contains(old) { return old }
        }
        let new = today.digest(bytes, range)
        if time - Double(day) * 86_400 > 86_400 - Matcher.passageMax { seenToday.insert(new) }
        return new
    }

    private mutating func turn(to day: Int) {
        let isNext = day == self.day &+ 1
        yesterday = isNext ? today : root.salt(ofDay: day - 1)
        seenYesterday = isNext ? seenToday : []
        seenToday = []
        today = root.salt(ofDay: day)
        self.day = day
    }

    /// What is taken for one another on plates: I and 1, O, D, Q and 0, S and 5, Z and 2 (the plate
    /// matching of FHWA's World Trade Bridge study). Blanks and dashes are no part of a plate.
    static func folded(_ byte: UInt8) -> UInt8? {
        let upper = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte - 32 : byte
        switch upper {
        case UInt8(ascii: "I"): return UInt8(ascii: "1")
        case UInt8(ascii: "O"), UInt8(ascii: "D"), UInt8(ascii: "Q"): return UInt8(ascii: "0")
        case UInt8(ascii: "S"): return UInt8(ascii: "5")
        case UInt8(ascii: "Z"): return UInt8(ascii: "2")
        case UInt8(ascii: " "), UInt8(ascii: "-"): return nil
        default: return upper
        }
    }
}
