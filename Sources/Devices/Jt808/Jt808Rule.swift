/// JT/T 808 frames: between two 0x7E, with 7D 01 for 7D and 7D 02 for 7E inside. A variant marks
/// frames with 0xE7 (E6 01 for E6, E6 02 for E7, 3E 01 for 3E, 3E 02 for 3D).
struct Jt808Rule: FramingRule {
    /// Ten bits of length, every byte of which may be escaped, and a header.
    let frameMax = 2 * (1_023 + 32)
    /// The mark, a header of twelve bytes, the check sum, the mark.
    static let frameMin = 15

    static let mark: UInt8 = 0x7E
    static let otherMark: UInt8 = 0xE7

    func cut(_ bytes: [UInt8], from start: Int) -> Cut {
        let mark = bytes[start]
        guard mark == Self.mark || mark == Self.otherMark else { return stray(bytes, start) }
        var end = start + 1
        while end < bytes.count, bytes[end] != mark { end += 1 }
        guard end < bytes.count else { return .more }
        // Two marks in a row: the first closed a frame whose beginning was lost.
        guard end > start + 1 else { return .skip(1, nil) }
        let body = Self.unescaped(bytes[start...end], mark: mark)
        guard body.count >= Self.frameMin else {
            return .skip(end - start, .short(at: 0, wanted: Self.frameMin, left: body.count))
        }
        let sent = body[body.count - 2]
        let computed = Checksum.xor(body[1..<body.count - 2])
        guard sent == computed else {
            // The mark that ends what is broken may begin what is sound.
            return .skip(end - start, .checksum(sent: Int(sent), computed: Int(computed)))
        }
        return .frame(length: end - start + 1, body: body)
    }

    private func stray(_ bytes: [UInt8], _ start: Int) -> Cut {
        var at = start
        while at < bytes.count, bytes[at] != Self.mark, bytes[at] != Self.otherMark { at += 1 }
        let shown = Hex.text(bytes[start..<min(at, start + 16)])
        return .skip(at - start, .notThisProtocol(shown))
    }

    private static func unescaped(_ frame: ArraySlice<UInt8>, mark: UInt8) -> [UInt8] {
        var body: [UInt8] = []
        body.reserveCapacity(frame.count)
        var at = frame.startIndex
        while at < frame.endIndex {
            let next = at + 1 < frame.endIndex ? frame[at + 1] : 0
            if let plain = plain(frame[at], next, mark: mark) {
                body.append(plain)
                at += 2
            } else {
                body.append(frame[at])
                at += 1
            }
        }
        return body
    }

    private static func plain(_ escape: UInt8, _ next: UInt8, mark: UInt8) -> UInt8? {
        guard next == 1 || next == 2 else { return nil }
        if mark == Self.mark { return escape == 0x7D ? escape + next - 1 : nil }
        switch escape {
        case 0xE6: return escape + next - 1
        case 0x3E: return next == 1 ? 0x3E : 0x3D
        default: return nil
        }
    }

    static func escaped(_ frame: [UInt8]) -> [UInt8] {
        guard let mark = frame.first, frame.count > 2 else { return frame }
        var out: [UInt8] = [mark]
        // Most frames have a byte or two to escape.
        out.reserveCapacity(frame.count + 8)
        for byte in frame[1..<frame.count - 1] {
            switch (mark, byte) {
            case (Self.mark, 0x7D): out += [0x7D, 1]
            case (Self.mark, 0x7E): out += [0x7D, 2]
            case (Self.otherMark, 0xE6): out += [0xE6, 1]
            case (Self.otherMark, 0xE7): out += [0xE6, 2]
            case (Self.otherMark, 0x3E): out += [0x3E, 1]
            case (Self.otherMark, 0x3D): out += [0x3E, 2]
            default: out.append(byte)
            }
        }
        out.append(mark)
        return out
    }
}
