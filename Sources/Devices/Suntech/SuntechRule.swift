/// Suntech frames: text up to a carriage return, or binary from 0x81 (universal) or 0x01, 0x02
/// (travel) with a length of two bytes after it.
struct SuntechRule: FramingRule {
    let frameMax = 2_048

    static func isBinary(_ byte: UInt8) -> Bool { byte == 0x81 || byte == 0x82 || byte < 0x08 }

    func cut(_ bytes: [UInt8], from start: Int) -> Cut {
        if Self.isBinary(bytes[start]), bytes[start] != 0 { return binary(bytes, start) }
        let ends: [UInt8] = [13, 10, 0]
        if ends.contains(bytes[start]) { return .skip(1, nil) }
        guard let end = bytes[start...].firstIndex(of: 13) else { return .more }
        let isText = bytes[start..<end].allSatisfy { $0 >= 32 && $0 < 127 || $0 == 10 }
        guard isText else {
            return .skip(end - start + 1, .notThisProtocol(Hex.text(bytes[start..<end].prefix(16))))
        }
        return .frame(length: end - start + 1, body: Array(bytes[start..<end]))
    }

    private func binary(_ bytes: [UInt8], _ start: Int) -> Cut {
        guard bytes.count - start >= 3 else { return .more }
        let whole = 3 + (Int(bytes[start + 1]) << 8 | Int(bytes[start + 2]))
        guard whole <= frameMax else { return .skip(1, .tooLong(whole, most: frameMax)) }
        guard bytes.count - start >= whole else { return .more }
        return .frame(length: whole, body: Array(bytes[start..<start + whole]))
    }
}
