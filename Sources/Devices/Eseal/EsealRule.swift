/// An eSeal message runs from `##S` to `E##`; line ends may follow.
struct EsealRule: FramingRule {
    let frameMax = 1_024
    private static let end = Array("E##".utf8)

    func cut(_ bytes: [UInt8], from start: Int) -> Cut {
        guard bytes[start] == UInt8(ascii: "#") else {
            let at = bytes[start...].firstIndex(of: UInt8(ascii: "#")) ?? bytes.count
            let isSpace = bytes[start..<at].allSatisfy { $0 == 10 || $0 == 13 }
            let shown = Hex.text(bytes[start..<min(at, start + 16)])
            return .skip(at - start, isSpace ? nil : .notThisProtocol(shown))
        }
        var at = start + 3
        while at + 2 < bytes.count {
            if bytes[at] == Self.end[0], bytes[at + 1] == Self.end[1], bytes[at + 2] == Self.end[2]
            {
                return .frame(length: at + 3 - start, body: Array(bytes[start..<at + 3]))
            }
            at += 1
        }
        return .more
    }
}
