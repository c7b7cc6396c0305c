/// H02 frames: text from `*` to `#`, or binary that begins with `$` and has one of a few lengths.
struct H02Rule: FramingRule {
    let frameMax = 2_048
    /// The long binary frame and the short one. A binary frame has no end, so the next beginning
    /// decides which it was; the position is in the first 32 bytes of both.
    private static let lengths = [45, 32]

    func cut(_ bytes: [UInt8], from start: Int) -> Cut {
        switch bytes[start] {
        case UInt8(ascii: "*"): return text(bytes, start)
        case UInt8(ascii: "$"): return binary(bytes, start)
        default:
            var at = start
            while at < bytes.count, !Self.begins(bytes[at]) { at += 1 }
            let isSpace = bytes[start..<at].allSatisfy { $0 == 10 || $0 == 13 }
            let shown = Hex.text(bytes[start..<min(at, start + 16)])
            return .skip(at - start, isSpace ? nil : .notThisProtocol(shown))
        }
    }

    private static func begins(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "$")
    }

    private func text(_ bytes: [UInt8], _ start: Int) -> Cut {
        guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "#")) else { return .more }
        return .frame(length: end - start + 1, body: Array(bytes[start...end]))
    }

    /// The long length when another frame begins after it or nothing waits there; the short one
    /// when a frame begins there.
    private func binary(_ bytes: [UInt8], _ start: Int) -> Cut {
        let waiting = bytes.count - start
        guard waiting >= 32 else { return .more }
        for length in Self.lengths where waiting == length || waiting > length {
            if waiting == length || Self.begins(bytes[start + length]) {
                return .frame(length: length, body: Array(bytes[start..<start + length]))
            }
        }
        // Neither: more of the long one may be on its way.
        guard waiting > 45 else { return .more }
        return .skip(1, .notThisProtocol(Hex.text(bytes[start..<start + 16])))
    }
}
