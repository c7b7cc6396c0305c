/// The short patterns of the schema, each over the text of one string.
enum Pattern {
    /// A unit of measure: two or three capitals or digits, as in UN/ECE Recommendation 20.
    static func isUnit(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        (2...3).contains(range.count)
            && bytes[range].allSatisfy { isDigit($0) || $0 &- UInt8(ascii: "A") < 26 }
    }

    static func isHex(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        !range.isEmpty && bytes[range].allSatisfy(Hex.isDigit)
    }

    /// Numbers with points between them: `2.0`.
    static func isVersion(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var digits = 0
        for byte in bytes[range] {
            if isDigit(byte) {
                digits += 1
            } else {
                guard byte == UInt8(ascii: "."), digits > 0 else { return false }
                digits = 0
            }
        }
        return digits > 0
    }

    /// A local offset from UTC, up to fourteen hours either way: `-06:00`.
    static func isOffset(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count == 6 else { return false }
        let at = range.lowerBound
        guard bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-"),
            bytes[at + 3] == UInt8(ascii: ":"),
            [1, 2, 4, 5].allSatisfy({ isDigit(bytes[at + $0]) })
        else { return false }
        let hours = number(bytes, at + 1), minutes = number(bytes, at + 4)
        return hours < 14 ? minutes < 60 : hours == 14 && minutes == 0
    }

    private static func number(_ bytes: [UInt8], _ at: Int) -> Int {
        Int(bytes[at] - 48) * 10 + Int(bytes[at + 1] - 48)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
}
