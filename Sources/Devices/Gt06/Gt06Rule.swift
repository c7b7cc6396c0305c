/// GT06 frames: `78 78` and a length of one byte, or `79 79` and two; then type, body, serial
/// number, CRC-16/X-25 and `0D 0A`.
struct Gt06Rule: FramingRule {
    /// The long form could say 65,535; the longest that a tracker sends is a text of 1 kB.
    let frameMax = 2_048

    func cut(_ bytes: [UInt8], from start: Int) -> Cut {
        let mark = bytes[start]
        guard mark == 0x78 || mark == 0x79 else { return stray(bytes, start) }
        guard bytes.count - start >= 5 else { return .more }
        guard bytes[start + 1] == mark else { return .skip(1, lost(bytes, start)) }
        let isLong = mark == 0x79
        if !isLong, Gt06Neighbours.types.contains(Int(bytes[start + 3])) {
            return neighbours(bytes, start)
        }
        let head = isLong ? 4 : 3
        let length =
            isLong ? Int(bytes[start + 2]) << 8 | Int(bytes[start + 3]) : Int(bytes[start + 2])
        let whole = head + length + 2
        guard length >= 5, whole <= frameMax else { return .skip(2, lost(bytes, start)) }
        guard bytes.count - start >= whole else { return .more }
        let end = start + whole
        guard bytes[end - 2] == 0x0D, bytes[end - 1] == 0x0A else {
            return .skip(2, lost(bytes, start))
        }
        let sent = Int(bytes[end - 4]) << 8 | Int(bytes[end - 3])
        let computed = Checksum.crc16X25(bytes[start + 2..<end - 4])
        guard sent == computed else {
            return .skip(whole, .checksum(sent: sent, computed: computed))
        }
        return .frame(length: whole, body: Array(bytes[start..<end]))
    }

    /// A list of radio neighbours counts them where others have their length, and has no check sum.
    private func neighbours(_ bytes: [UInt8], _ start: Int) -> Cut {
        var at = start + 10
        let fixes = Int(bytes[start + 2])
        at += fixes * Gt06Neighbours.wifiLength
        guard bytes.count > at else { return .more }
        at += 4 + Int(bytes[at]) * Gt06Neighbours.cellLength
        guard at + 2 - start <= frameMax else { return .skip(2, lost(bytes, start)) }
        guard bytes.count >= at + 2 else { return .more }
        guard bytes[at] == 0x0D, bytes[at + 1] == 0x0A else { return .skip(2, lost(bytes, start)) }
        return .frame(length: at + 2 - start, body: Array(bytes[start..<at + 2]))
    }

    private func lost(_ bytes: [UInt8], _ start: Int) -> FrameFlaw {
        .notThisProtocol(Hex.text(bytes[start..<min(bytes.count, start + 16)]))
    }

    private func stray(_ bytes: [UInt8], _ start: Int) -> Cut {
        var at = start
        while at < bytes.count, bytes[at] != 0x78, bytes[at] != 0x79 { at += 1 }
        return .skip(at - start, lost(bytes, start))
    }
}
