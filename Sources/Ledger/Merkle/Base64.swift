/// Standard base64 with padding, and only the one spelling of it: two texts for the same bytes
/// would be two notes with one signature.
enum Base64 {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static let pad = UInt8(ascii: "=")

    /// The value of each character; 255 for those that have none.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: .max, count: 256)
        for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
        return values
    }()

    static func encode(_ bytes: some Collection<UInt8>) -> String {
        let bytes = Array(bytes)
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let count = min(3, bytes.count - start)
            var group: UInt32 = 0
            for at in 0..<3 { group = group << 8 | (at < count ? UInt32(bytes[start + at]) : 0) }
            for place in 0..<4 {
                let value = Int(group >> UInt32(18 - 6 * place) & 63)
                text.append(place <= count ? alphabet[value] : pad)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Nil for anything but the canonical text.
    static func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
        let text = Array(text)
        guard text.count % 4 == 0 else { return nil }
        let padding = text.reversed().prefix(2).prefix { $0 == pad }.count
        let body = text.dropLast(padding)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var group: UInt32 = 0
        var bits = 0
        for character in body {
            let value = values[Int(character)]
            guard value != .max else { return nil }
            group = group << 6 | UInt32(value)
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: group >> UInt32(bits)))
            }
        }
        // Bits that no byte uses must be zero, or the same bytes had several spellings.
        guard group & (1 << UInt32(bits) - 1) == 0, bits == padding * 2 else { return nil }
        return bytes
    }
}
