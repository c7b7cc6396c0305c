/// An address in square brackets: IPv6, or a form of the future that RFC 3986 leaves room for.
enum IPLiteral {
    static func accepts(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let text = bytes[range]
        if let first = text.first, first | 0x20 == UInt8(ascii: "v") {
            return isFuture(text.dropFirst())
        }
        return isIPv6(text)
    }

    private static func isFuture(_ text: ArraySlice<UInt8>) -> Bool {
        let version = text.prefix { Hex.isDigit($0) }
        let rest = text.dropFirst(version.count)
        guard !version.isEmpty, rest.first == UInt8(ascii: "."), rest.count > 1 else {
            return false
        }
        let allowed = "-._~!$&'()*+,;=:".utf8
        return rest.dropFirst().allSatisfy { byte in
            byte &- 48 < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26 || allowed.contains(byte)
        }
    }

    /// Eight groups of 16 bits; one run of zeros may be left out, the last two may be an IPv4.
    private static func isIPv6(_ text: ArraySlice<UInt8>) -> Bool {
        let halves = split(text)
        guard halves.count <= 2 else { return false }
        var groups = 0
        for (number, half) in halves.enumerated() where !half.isEmpty {
            let parts = half.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
            for (place, part) in parts.enumerated() {
                let isLast = number == halves.count - 1 && place == parts.count - 1
                if isLast, part.contains(UInt8(ascii: ".")) {
                    guard isIPv4(part) else { return false }
                    groups += 2
                } else {
                    guard (1...4).contains(part.count), part.allSatisfy(Hex.isDigit) else {
                        return false
                    }
                    groups += 1
                }
            }
        }
        return halves.count == 2 ? groups <= 7 : groups == 8
    }

    /// What stands before and after each `::`.
    private static func split(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var halves: [ArraySlice<UInt8>] = []
        var start = text.startIndex
        var at = text.startIndex
        while at + 1 < text.endIndex {
            if text[at] == UInt8(ascii: ":"), text[at + 1] == UInt8(ascii: ":") {
                halves.append(text[start..<at])
                start = at + 2
                at = start
            } else {
                at += 1
            }
        }
        return halves + [text[start...]]
    }

    private static func isIPv4(_ text: ArraySlice<UInt8>) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                guard (1...3).contains(part.count), part.allSatisfy({ $0 &- 48 < 10 }) else {
                    return false
                }
                let value = part.reduce(0) { $0 * 10 + Int($1 - 48) }
                return value <= 255 && (part.count == 1 || part.first != 48)
            }
    }
}
