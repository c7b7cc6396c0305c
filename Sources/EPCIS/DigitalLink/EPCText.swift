/// The letters that EPC URIs allow in serial numbers and free references.
enum EPCText {
    private static let marks = Array("!')(*+,.:;=_-".utf8)

    /// What a link writes as an escape and an EPC URI as it is.
    private static let escaped = Array("!()*+,:".utf8)

    /// Characters, each escape counted as one; nil when another stands among them.
    static func length(of text: ArraySlice<UInt8>) -> Int? {
        length(of: text) { isAlphanumeric($0) || marks.contains($0) }
    }

    /// Of a part number: capitals, digits, hyphens.
    static func length(ofPart text: ArraySlice<UInt8>) -> Int? {
        length(of: text) {
            $0 &- 48 < 10 || $0 &- UInt8(ascii: "A") < 26 || $0 == UInt8(ascii: "-")
        }
    }

    private static func length(
        of text: ArraySlice<UInt8>, _ isAllowed: (UInt8) -> Bool
    ) -> Int? {
        var length = 0
        var at = text.startIndex
        while at < text.endIndex {
            if text[at] == UInt8(ascii: "%") {
                guard at + 2 < text.endIndex, isEscape(text[at + 1], text[at + 2]) else {
                    return nil
                }
                at += 3
            } else {
                guard isAllowed(text[at]) else { return nil }
                at += 1
            }
            length += 1
        }
        return length
    }

    /// An escape of a character that GS1 keys may hold.
    private static func isEscape(_ high: UInt8, _ low: UInt8) -> Bool {
        guard Hex.isDigit(low) else { return false }
        switch high {
        case UInt8(ascii: "2"): return !"034".utf8.contains(low) || low == UInt8(ascii: "3")
        case UInt8(ascii: "3"): return true
        case UInt8(ascii: "4"), UInt8(ascii: "6"): return low != UInt8(ascii: "0")
        case UInt8(ascii: "5"): return low &- 48 < 10 || "AaFf".utf8.contains(low)
        case UInt8(ascii: "7"): return low &- 48 < 10 || "Aa".utf8.contains(low)
        default: return false
        }
    }

    static func write(_ text: ArraySlice<UInt8>, to out: inout [UInt8]) {
        for byte in text {
            guard escaped.contains(byte) else {
                out.append(byte)
                continue
            }
            out.append(UInt8(ascii: "%"))
            out.append(contentsOf: String(byte, radix: 16, uppercase: true).utf8)
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        byte &- 48 < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26
    }
}
