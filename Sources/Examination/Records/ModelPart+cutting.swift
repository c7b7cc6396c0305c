package import JSON

extension ModelPart {
    /// The records by which a file is filed in parts: its text, cut where characters end.
    package static func records(of file: [UInt8]) -> [JSONValue] {
        let digest = digest(of: file)
        let parts = grouped(texts(of: file))
        return parts.enumerated().map { place, texts in
            [
                "format": .text(format), "sha256": .text(digest), "part": .int(place + 1),
                "of": .int(parts.count), "text": .list(texts.map { .text($0) }),
            ]
        }
    }

    private static func texts(of file: [UInt8]) -> [String] {
        var texts: [String] = [], start = 0, written = 0
        for place in file.indices {
            let isInside = file[place] & 0b1100_0000 == 0b1000_0000
            if written >= textMax, !isInside {
                texts.append(String(decoding: file[start..<place], as: UTF8.self))
                (start, written) = (place, 0)
            }
            written += width(of: file[place])
        }
        if start < file.count {
            texts.append(String(decoding: file[start...], as: UTF8.self))
        }
        return texts
    }

    /// What a byte takes once it is written in a text. JSON has no other marks below a blank than
    /// ends of lines and tabs, and those take two as well.
    private static func width(of byte: UInt8) -> Int {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 ? 2 : 1
    }

    private static func grouped(_ texts: [String]) -> [[String]] {
        var parts: [[String]] = [], room = 0
        for text in texts {
            let size = text.utf8.reduce(0) { $0 + width(of: $1) }
            if room < size {
                parts.append([])
                room = bytesMax
            }
            parts[parts.count - 1].append(text)
            room -= size
        }
        return parts
    }
}
