/// Page text that escapes by default: what stands in the literal is markup, what is interpolated
/// is text. Only `raw` lets text through unescaped.
struct Markup: ExpressibleByStringInterpolation, Sendable {
    private(set) var text: String

    init(raw text: String) { self.text = text }
    init(stringLiteral text: String) { self.text = text }
    init(stringInterpolation parts: StringInterpolation) { text = parts.out }

    static func + (a: Self, b: Self) -> Self { Self(raw: a.text + b.text) }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var out = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            out.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ markup: String) { out += markup }
        mutating func appendInterpolation(_ markup: Markup) { out += markup.text }
        mutating func appendInterpolation(_ parts: [Markup]) {
            for part in parts { out += part.text }
        }
        mutating func appendInterpolation(_ text: String) { out += Markup.escaped(text) }
        /// A place in a drawing.
        mutating func appendInterpolation(at value: Double) {
            out += ReportFigure.coordinate(value)
        }
    }

    private static func escaped(_ text: String) -> String {
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
}
