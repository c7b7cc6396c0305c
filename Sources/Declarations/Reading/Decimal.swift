/// Decimal numbers as files print them: `12`, `0.5`, `1.2e6`.
enum Decimal {
    /// Ten to the 0 ... 15: all of them exact in a Double.
    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]
    /// Whole numbers of so many digits are exact in a Double.
    private static let digitsMax = 15

    static func parse(_ text: Span<UInt8>) -> Double? {
        if let quick = plain(text) { return quick }
        guard text.count <= 40, let slow = Double(string(text)), slow.isFinite else { return nil }
        // `Double` also reads `0x10` and `nan`; a declaration has neither.
        for place in text.indices where !isDecimal(text[place]) { return nil }
        return slow
    }

    /// Digits and at most one point: both numbers are exact, so one division rounds once.
    private static func plain(_ text: Span<UInt8>) -> Double? {
        var digits: UInt64 = 0
        var count = 0, decimals = 0, pointSeen = false
        for place in text.indices {
            let byte = text[place]
            if byte &- 48 < 10 {
                digits = digits &* 10 &+ UInt64(byte &- 48)
                count += 1
                if pointSeen { decimals += 1 }
            } else if byte == UInt8(ascii: "."), !pointSeen {
                pointSeen = true
            } else {
                return nil
            }
            guard count <= digitsMax else { return nil }
        }
        return count == 0 ? nil : Double(digits) / powersOfTen[decimals]
    }

    private static func isDecimal(_ byte: UInt8) -> Bool {
        byte &- 48 < 10 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "+") || byte | 0x20 == UInt8(ascii: "e")
    }

    static func string(_ text: Span<UInt8>) -> String {
        var bytes: [UInt8] = []
        for place in text.indices { bytes.append(text[place]) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
