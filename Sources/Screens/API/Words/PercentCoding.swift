package import Model

/// Percent coding as `encodeURIComponent` does it, and back.
package enum PercentCoding {
    package static func encoded(_ text: String) -> String {
        var out = ""
        for byte in text.utf8 {
            if isPlain(byte) {
                out.unicodeScalars.append(UnicodeScalar(byte))
            } else {
                out += byte < 16 ? "%0" : "%"
                out += String(byte, radix: 16, uppercase: true)
            }
        }
        return out
    }

    /// A form also writes spaces as `+`.
    package static func decoded(form text: some StringProtocol) -> String? {
        decoded(path: String(text.map { $0 == "+" ? " " : $0 }))
    }

    /// Nil when a `%` is not followed by two digits, or the bytes are no text.
    package static func decoded(path text: some StringProtocol) -> String? {
        var out: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                out.append(byte)
                continue
            }
            guard let high = rest.popFirst(), let low = rest.popFirst(),
                let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
            else { return nil }
            out.append(value)
        }
        return String(validating: out, as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~"): true
        default: false
        }
    }
}

extension Identifier {
    /// A name as part of a path: visible ASCII includes `/` and `?`.
    package var inPath: String { PercentCoding.encoded(description) }
}
