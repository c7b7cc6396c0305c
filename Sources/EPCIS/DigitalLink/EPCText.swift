/// The letters that EPC URIs allow in serial numbers and free references.
enum EPCText {
    private static let allowed: UInt8 = 1
    private static let ofParts: UInt8 = 2
    /// What a link writes as an escape and an EPC URI as it is.
    private static let escaped: UInt8 = 4

    private static let classes: [UInt8] = {
        var classes = [UInt8](repeating: 0, count: 256)
        for byte in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-".utf8 { classes[Int(byte)] = 3 }
        for byte in "abcdefghijklmnopqrstuvwxyz'.;=_".utf8 { classes[Int(byte)] = allowed }
        for byte in "!()*+,:".utf8 { classes[Int(byte)] = allowed | escaped }
        return classes
    }()

    /// Characters, each escape counted as one; nil when another stands among them.
    static func length(of text: ArraySlice<UInt8>) -> Int? { length(of: text, allowed) }

    /// Of a part number: capitals, digits, hyphens.
    static func length(ofPart text: ArraySlice<UInt8>) -> Int? { length(of: text, ofParts) }

    private static func length(of text: ArraySlice<UInt8>, _ wanted: UInt8) -> Int? {
        let classes = classes
        var length = 0
        var at = text.startIndex
        while at < text.endIndex {
            if classes[Int(text[at])] & wanted != 0 {
                at += 1
            } else {
                guard text[at] == UInt8(ascii: "%"), at + 2 < text.endIndex,
                    isEscape(text[at + 1], text[at + 2])
                else { return nil }
                at += 3
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
        let classes = classes
        guard text.contains(where: { classes[Int($0)] & escaped != 0 }) else {
            out += text
            return
        }
        for byte in text {
            guard classes[Int(byte)] & escaped != 0 else {
                out.append(byte)
                continue
            }
            out.append(UInt8(ascii: "%"))
            out.append(contentsOf: String(byte, radix: 16, uppercase: true).utf8)
        }
    }
}
