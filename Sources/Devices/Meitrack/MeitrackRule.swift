/// Meitrack frames: `$$`, a letter, the length of what follows the first comma's place, the body,
/// `*`, a check sum in two hexadecimal digits, line end. The body may be binary, so the length
/// counts.
struct MeitrackRule: FramingRule {
    /// The length has at most four digits in use; a packet of pictures has 1,350 bytes.
    let frameMax = 4_096

    func cut(_ bytes: [UInt8], from start: Int) -> Cut {
        let dollar = UInt8(ascii: "$")
        guard bytes[start] == dollar else {
            let at = bytes[start...].firstIndex(of: dollar) ?? bytes.count
            let isSpace = bytes[start..<at].allSatisfy { $0 == 10 || $0 == 13 }
            return .skip(at - start, isSpace ? nil : lost(bytes, start))
        }
        guard bytes.count - start >= 5 else { return .more }
        guard bytes[start + 1] == dollar else { return .skip(1, lost(bytes, start)) }
        var comma = start + 3
        while comma < bytes.count, (48...57).contains(bytes[comma]), comma - start < 8 {
            comma += 1
        }
        guard comma < bytes.count else { return .more }
        guard bytes[comma] == UInt8(ascii: ","), let length = Text(bytes[start + 3..<comma]).int,
            (6...frameMax - 16).contains(length)
        else { return .skip(2, lost(bytes, start)) }
        let end = comma + length
        guard bytes.count >= end else { return .more }
        return checked(bytes, start, end)
    }

    private func checked(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Cut {
        let star = end - 5
        guard bytes[star] == UInt8(ascii: "*"), let sent = Text(bytes[star + 1..<star + 3]).hex
        else {
            return .skip(2, lost(bytes, start))
        }
        let computed = Int(Checksum.sum(bytes[start...star]))
        guard sent == computed else {
            return .skip(end - start, .checksum(sent: sent, computed: computed))
        }
        return .frame(length: end - start, body: Array(bytes[start..<end]))
    }

    private func lost(_ bytes: [UInt8], _ start: Int) -> FrameFlaw {
        .notThisProtocol(Hex.text(bytes[start..<min(bytes.count, start + 16)]))
    }
}
