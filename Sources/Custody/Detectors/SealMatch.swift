import Model

/// How a seal number that was read compares with one that was expected.
enum SealMatch: Comparable {
    case same, confusable, different

    static func of(_ read: String, _ expected: String) -> SealMatch {
        let a = plain(read), b = plain(expected)
        if a == b { return .same }
        return a.map(Self.lookalike) == b.map(Self.lookalike) ? .confusable : .different
    }

    /// Case, spaces and hyphens are printing, not number.
    private static func plain(_ text: String) -> [UInt8] {
        text.utf8.compactMap { character in
            switch character {
            case UInt8(ascii: " "), UInt8(ascii: "-"): nil
            case UInt8(ascii: "a")...UInt8(ascii: "z"): character - 32
            default: character
            }
        }
    }

    /// Pairs that cameras and tired eyes take for one another.
    private static func lookalike(_ character: UInt8) -> UInt8 {
        switch character {
        case UInt8(ascii: "O"): UInt8(ascii: "0")
        case UInt8(ascii: "I"): UInt8(ascii: "1")
        case UInt8(ascii: "B"): UInt8(ascii: "8")
        default: character
        }
    }
}
