/// The one spelling of a number in an event hash, whether it was sent as a number or as a string.
///
/// Every text that Python's `float` reads counts as a number, as in the reference: leading zeros
/// and digits beyond 2^53 are lost, and underscores between digits. That is no way to keep a seal's
/// number, and one reason why the hash is only a name.
enum NumberText {
    /// nil when the text is no number, or none that is finite.
    static func canonical(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard let first = text.first,
            first &- 48 < 10 || first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
                || first == UInt8(ascii: ".")
        else { return nil }
        if isPlain(text) { return Array(text) }
        guard let digits = withoutUnderscores(text),
            let value = Double(String(decoding: digits, as: UTF8.self)), value.isFinite
        else { return nil }
        guard value == value.rounded() else { return Array(value.description.utf8) }
        guard abs(value) < 0x1p63 else { return whole(value) }
        return Array(String(Int64(value)).utf8)
    }

    /// Digits that stand for themselves: no leading zero, few enough to be exact.
    private static func isPlain(_ text: ArraySlice<UInt8>) -> Bool {
        text.count <= 15 && text.allSatisfy { $0 &- 48 < 10 }
            && (text.count == 1 || text.first != 48)
    }

    private static func withoutUnderscores(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        var out: [UInt8] = []
        var hasDigit = false
        for at in text.indices {
            let byte = text[at]
            switch byte {
            case UInt8(ascii: "_"):
                guard at > text.startIndex, text[at - 1] &- 48 < 10, at + 1 < text.endIndex,
                    text[at + 1] &- 48 < 10
                else { return nil }
                continue
            case 48...57: hasDigit = true
            case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"),
                UInt8(ascii: "E"):
                break
            default: return nil
            }
            out.append(byte)
        }
        return hasDigit ? out : nil
    }

    /// Every digit of a whole number that no machine integer holds.
    private static func whole(_ value: Double) -> [UInt8] {
        // Significand times a power of two, in limbs of nine decimal digits, the lowest first.
        var limbs = [UInt64(value.significandBitPattern | 1 << 52)]
        for _ in 0..<(Int(value.exponent) - 52) {
            var carry: UInt64 = 0
            for place in limbs.indices {
                let doubled = limbs[place] * 2 + carry
                (carry, limbs[place]) =
                    place == 0 && limbs.count == 1 && doubled < 1 << 60
                    ? (0, doubled) : (doubled / 1_000_000_000, doubled % 1_000_000_000)
            }
            while carry > 0 {
                limbs.append(carry % 1_000_000_000)
                carry /= 1_000_000_000
            }
        }
        var text = ""
        for (place, limb) in limbs.reversed().enumerated() {
            let digits = String(limb)
            text += place == 0 ? digits : String(repeating: "0", count: 9 - digits.count) + digits
        }
        return Array((value < 0 ? "-" + text : text).utf8)
    }
}
