/// The lines above an HTTP body, as far as a report needs them.
enum HTTPHead {
    /// How long the body is; nil when the head does not say it in a number.
    static func length(_ bytes: [UInt8], from start: Int, to end: Int) -> Int? {
        if value("transfer-encoding", bytes, start, end) != nil { return nil }
        guard let text = value("content-length", bytes, start, end) else { return 0 }
        guard let length = text.int, length >= 0 else { return nil }
        return length
    }

    /// The value of the first header of this name, which is given in lower case.
    private static func value(
        _ name: String, _ bytes: [UInt8], _ start: Int, _ end: Int
    ) -> Text? {
        for line in bytes[start..<end].split(separator: 10) {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let sent = line[..<colon].map { $0 | 0x20 }
            guard sent.elementsEqual(name.utf8) else { continue }
            let value = line[(colon + 1)...].drop { $0 == 32 }
            let trimmed = value.reversed().drop { $0 == 13 || $0 == 32 }.reversed()
            return Text(Array(trimmed)[...])
        }
        return nil
    }
}
