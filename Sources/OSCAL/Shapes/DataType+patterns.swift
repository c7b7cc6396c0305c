extension DataType {
    /// Whether a string is of this type. `$` in the schema's patterns is the end of the text, and
    /// `.` is no line break: the reading of ECMA 262, which JSON Schema names.
    func accepts(_ text: String) -> Bool {
        switch self {
        case .prose, .reference: true
        case .line: !text.isEmpty && !text.utf8.contains(0x0A)
        case .text: Self.isText(text)
        case .token: Self.isToken(text)
        case .uuid: Self.isUUID(Array(text.utf8))
        case .uri: Self.isURI(text)
        case .email: Self.isEmail(text)
        case .base64: Self.isBase64(Array(text.utf8))
        case .moment: DatePattern.isMoment(Array(text.utf8))
        case .date: DatePattern.isDate(Array(text.utf8))
        case .boolean, .decimal, .integer, .natural, .positive: false
        }
    }

    /// The same for bytes that are printable ASCII and spell themselves, which is most of a
    /// document; nil where the text is wanted.
    func accepts(plain bytes: Span<UInt8>) -> Bool? {
        switch self {
        case .prose, .reference: true
        case .line: !bytes.isEmpty
        case .text: !bytes.isEmpty && bytes[0] != 0x20 && bytes[bytes.count - 1] != 0x20
        case .token: Self.isToken(bytes)
        case .uuid, .uri, .email, .base64, .moment, .date: nil
        case .boolean, .decimal, .integer, .natural, .positive: false
        }
    }

    private static func isText(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
            return false
        }
        return !isSpace(first) && !isSpace(last) && !text.unicodeScalars.contains(where: isLineEnd)
    }

    private static func isToken(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, isLetter(first) || first == "_" else {
            return false
        }
        return text.unicodeScalars.dropFirst().allSatisfy {
            isLetter($0) || isNumber($0) || $0 == "." || $0 == "-" || $0 == "_"
        }
    }

    private static func isToken(_ bytes: Span<UInt8>) -> Bool {
        guard !bytes.isEmpty, isLetter(bytes[0]) || bytes[0] == UInt8(ascii: "_") else {
            return false
        }
        for place in 1..<bytes.count {
            let byte = bytes[place]
            guard
                isLetter(byte) || byte &- 48 < 10 || byte == UInt8(ascii: ".")
                    || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            else { return false }
        }
        return true
    }

    private static func isUUID(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == 36 else { return false }
        for (place, byte) in bytes.enumerated() {
            switch place {
            case 8, 13, 18, 23: guard byte == UInt8(ascii: "-") else { return false }
            case 14:
                guard byte == UInt8(ascii: "4") || byte == UInt8(ascii: "5") else { return false }
            // The variant of RFC 4122.
            case 19: guard "89abAB".utf8.contains(byte) else { return false }
            default: guard isHex(byte) else { return false }
            }
        }
        return true
    }

    private static func isURI(_ text: String) -> Bool {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let scheme = text.utf8[..<colon], rest = text.utf8[text.utf8.index(after: colon)...]
        // The schema asks for two characters before the colon, which no drive letter has.
        guard scheme.count >= 2, let first = scheme.first, isLetter(first), !rest.isEmpty else {
            return false
        }
        let isPlain = scheme.dropFirst().allSatisfy {
            isLetter($0) || $0 &- 48 < 10 || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
                || $0 == UInt8(ascii: ".")
        }
        return isPlain && !Substring(rest).unicodeScalars.contains(where: isLineEnd)
    }

    private static func isEmail(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count >= 3, !scalars.contains(where: isLineEnd) else { return false }
        return scalars[1..<scalars.count - 1].contains("@")
    }

    private static func isBase64(_ bytes: [UInt8]) -> Bool {
        let body = bytes.prefix { $0 != UInt8(ascii: "=") }
        let tail = bytes[body.endIndex...]
        return !body.isEmpty && tail.count <= 2 && tail.allSatisfy { $0 == UInt8(ascii: "=") }
            && body.allSatisfy {
                isLetter($0) || $0 &- 48 < 10 || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/")
            }
    }
}
