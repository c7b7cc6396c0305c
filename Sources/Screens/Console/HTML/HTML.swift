/// Markup that escapes by default: what stands in the literal is markup, what is interpolated is
/// text. Only `init(raw:)` lets text through unescaped, and it is easy to search for.
///
/// Escaping is right for text and for quoted attributes. An interpolated link must be a path of
/// our own; there are no scripts and no styles in our pages.
package struct HTML: ExpressibleByStringInterpolation, Sendable {
    package private(set) var text: String

    package init(raw text: String) { self.text = text }
    package init(stringLiteral text: String) { self.text = text }
    package init(stringInterpolation parts: StringInterpolation) { text = parts.out }

    package static let none = HTML(raw: "")

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var out = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            out.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        package mutating func appendLiteral(_ markup: String) { out += markup }
        package mutating func appendInterpolation(_ html: HTML) { out += html.text }
        package mutating func appendInterpolation(_ text: String) { out += HTML.escaped(text) }
        package mutating func appendInterpolation(_ number: some BinaryInteger) {
            out += String(number)
        }
        package mutating func appendInterpolation(_ parts: some Sequence<HTML>) {
            for part in parts { out += part.text }
        }
        package mutating func appendInterpolation(if condition: Bool, _ html: HTML) {
            if condition { out += html.text }
        }
    }

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: isSpecial) else { return text }
        var out: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): out += "&amp;".utf8
            case UInt8(ascii: "<"): out += "&lt;".utf8
            case UInt8(ascii: ">"): out += "&gt;".utf8
            case UInt8(ascii: "\""): out += "&quot;".utf8
            case UInt8(ascii: "'"): out += "&#39;".utf8
            default: out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
            UInt8(ascii: "'"):
            true
        default: false
        }
    }
}
