/// Jointech frames: binary ones begin with `$` and carry their length, text ones stand in brackets.
struct Jt600Rule: FramingRule {
    /// A binary length has sixteen bits, but locks send at most some ten records of 60 bytes.
    let frameMax = 4_096

    static let binary = UInt8(ascii: "$")

    func cut(_ bytes: [UInt8], from start: Int) -> Cut {
        switch bytes[start] {
        case Self.binary: binaryFrame(bytes, start)
        case UInt8(ascii: "("): textFrame(bytes, start)
        default: stray(bytes, start)
        }
    }

    /// The long format has a zero where the short one has the high byte of its length.
    private func binaryFrame(_ bytes: [UInt8], _ start: Int) -> Cut {
        guard bytes.count - start > 9 else { return .more }
        let isLong = bytes[start + 8] == 0
        let at = start + (isLong ? 8 : 7)
        let length = Int(bytes[at]) << 8 | Int(bytes[at + 1])
        let whole = length + Self.lengthMore
        // A length that cannot be is a `$` inside something else.
        guard whole <= frameMax else { return .skip(1, .tooLong(whole, most: frameMax)) }
        guard bytes.count - start >= whole else { return .more }
        return .frame(length: whole, body: Array(bytes[start..<start + whole]))
    }

    /// What stands before the records and after them, in both formats.
    private static let lengthMore = 10

    private func textFrame(_ bytes: [UInt8], _ start: Int) -> Cut {
        guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ")")) else { return .more }
        var body: [UInt8] = []
        body.reserveCapacity(end - start + 1)
        var at = start
        while at <= end {
            if bytes[at] == 0x3D, at < end, let plain = Self.plain(bytes[at + 1]) {
                body.append(plain)
                at += 2
            } else {
                body.append(bytes[at])
                at += 1
            }
        }
        return .frame(length: end - start + 1, body: body)
    }

    /// Brackets, commas and the escape itself cannot stand in text as they are.
    private static func plain(_ code: UInt8) -> UInt8? {
        switch code {
        case 0x15: UInt8(ascii: "(")
        case 0x14: UInt8(ascii: ")")
        case 0x11: UInt8(ascii: ",")
        case 0x00: 0x3D
        default: nil
        }
    }

    private func stray(_ bytes: [UInt8], _ start: Int) -> Cut {
        var at = start
        while at < bytes.count, bytes[at] != Self.binary, bytes[at] != UInt8(ascii: "(") { at += 1 }
        let isSpace = bytes[start..<at].allSatisfy { $0 == 10 || $0 == 13 }
        let shown = Hex.text(bytes[start..<min(at, start + 16)])
        return .skip(at - start, isSpace ? nil : .notThisProtocol(shown))
    }
}
