/// NMEA 0183 sentences, one a line, each perhaps behind the name of its sender.
///
/// A check sum ends a sentence as a line end does: datagrams seldom carry the line end. A second
/// `$` before the end says that the rest of the first sentence was lost.
struct NmeaRule: FramingRule {
    /// The standard ends a sentence at 82 characters; names before it and makers' own are longer.
    let frameMax = 512

    func cut(_ bytes: [UInt8], from start: Int) -> Cut {
        guard !Self.isBlank(bytes[start]) else { return .skip(1, nil) }
        var hasBegun = false
        for at in start..<bytes.count {
            switch bytes[at] {
            case 0, 10, 13:
                return .frame(length: at - start + 1, body: Array(bytes[start..<at]))
            case UInt8(ascii: "$") where hasBegun:
                let shown = Hex.text(bytes[start..<min(at, start + 16)])
                return .skip(at - start, .notThisProtocol(shown))
            case UInt8(ascii: "$"): hasBegun = true
            case UInt8(ascii: "*") where hasBegun && Self.isSum(bytes, at + 1):
                return .frame(length: at + 3 - start, body: Array(bytes[start..<at + 3]))
            default: continue
            }
        }
        return .more
    }

    private static func isBlank(_ byte: UInt8) -> Bool { [0, 9, 10, 13, 32].contains(byte) }

    private static func isSum(_ bytes: [UInt8], _ at: Int) -> Bool {
        at + 1 < bytes.count && Hex.value(bytes[at]) != nil && Hex.value(bytes[at + 1]) != nil
    }
}
