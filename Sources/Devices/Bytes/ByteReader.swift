/// Reads a frame from left to right and never past its end: what is missing is a flaw of the
/// frame, not of the program.
struct ByteReader {
    let bytes: [UInt8]
    private(set) var at: Int
    let end: Int

    init(_ bytes: [UInt8], from start: Int = 0, to end: Int? = nil) {
        self.bytes = bytes
        self.end = min(max(end ?? bytes.count, 0), bytes.count)
        self.at = min(max(start, 0), self.end)
    }

    var left: Int { end - at }

    private mutating func advance(_ count: Int) throws(FrameFlaw) -> Int {
        guard count >= 0, left >= count else { throw .short(at: at, wanted: count, left: left) }
        defer { at += count }
        return at
    }

    mutating func skip(_ count: Int) throws(FrameFlaw) { _ = try advance(count) }

    mutating func u8() throws(FrameFlaw) -> Int { Int(bytes[try advance(1)]) }

    mutating func i8() throws(FrameFlaw) -> Int { Int(Int8(truncatingIfNeeded: try u8())) }

    mutating func u16() throws(FrameFlaw) -> Int { try big(2) }
    mutating func i16() throws(FrameFlaw) -> Int { Int(Int16(truncatingIfNeeded: try big(2))) }
    mutating func u24() throws(FrameFlaw) -> Int { try big(3) }
    mutating func u32() throws(FrameFlaw) -> Int { try big(4) }
    mutating func i32() throws(FrameFlaw) -> Int { Int(Int32(truncatingIfNeeded: try big(4))) }
    /// The bits of a 64-bit field; the topmost becomes the sign.
    mutating func bits64() throws(FrameFlaw) -> Int { try big(8) }

    /// Up to eight bytes, the most significant first.
    mutating func big(_ count: Int) throws(FrameFlaw) -> Int {
        let start = try advance(count)
        var sum: UInt64 = 0
        for place in start..<start + count { sum = sum &<< 8 | UInt64(bytes[place]) }
        return Int(truncatingIfNeeded: sum)
    }

    /// Up to eight bytes, the least significant first.
    mutating func little(_ count: Int) throws(FrameFlaw) -> Int {
        let start = try advance(count)
        var sum: UInt64 = 0
        for place in (start..<start + count).reversed() { sum = sum &<< 8 | UInt64(bytes[place]) }
        return Int(truncatingIfNeeded: sum)
    }

    /// Two decimal digits a byte. A nibble above nine is not a digit, but is weighed as it stands:
    /// some firmware counts so.
    mutating func bcd(_ count: Int) throws(FrameFlaw) -> Int {
        let start = try advance(count)
        var sum = 0
        for place in start..<start + count {
            sum = sum &* 100 &+ Int(bytes[place] >> 4) &* 10 &+ Int(bytes[place] & 0x0F)
        }
        return sum
    }

    mutating func take(_ count: Int) throws(FrameFlaw) -> ArraySlice<UInt8> {
        let start = try advance(count)
        return bytes[start..<start + count]
    }

    mutating func hex(_ count: Int) throws(FrameFlaw) -> String { Hex.text(try take(count)) }

    /// A reader over the next bytes alone.
    mutating func part(_ count: Int) throws(FrameFlaw) -> ByteReader {
        let start = try advance(count)
        return ByteReader(bytes, from: start, to: start + count)
    }
}
