/// Whether bytes are a URI with a scheme, as RFC 3986 writes them: what the schema means by
/// `format: uri`.
struct URIFormat {
    private static let pathOrUserCharacter: UInt8 = 1
    private static let hostCharacter: UInt8 = 2
    private static let schemeCharacter: UInt8 = 4
    private static let slash: UInt8 = 8
    private static let question: UInt8 = 16
    private static let hash: UInt8 = 32

    /// What each ASCII character may be part of; percent signs are looked at where they stand.
    private static let classes: [UInt8] = {
        var classes = [UInt8](repeating: 0, count: 256)
        let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
        for byte in (letters + "-._~!$&'()*+,;=").utf8 {
            classes[Int(byte)] = pathOrUserCharacter | hostCharacter
        }
        for byte in ":@".utf8 { classes[Int(byte)] = pathOrUserCharacter }
        for byte in (letters + "+-.").utf8 { classes[Int(byte)] |= schemeCharacter }
        classes[Int(UInt8(ascii: "/"))] = slash
        classes[Int(UInt8(ascii: "?"))] = question
        classes[Int(UInt8(ascii: "#"))] = hash
        return classes
    }()

    private let bytes: [UInt8]
    private let end: Int
    private var at: Int
    private let classes = Self.classes

    static func accepts(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var format = URIFormat(bytes, range)
        return format.hasScheme() && format.hasRest()
    }

    private init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        at = range.lowerBound
        end = range.upperBound
    }

    private mutating func hasScheme() -> Bool {
        guard at < end, bytes[at] | 0x20 >= UInt8(ascii: "a"), bytes[at] | 0x20 <= UInt8(ascii: "z")
        else { return false }
        while at < end, classes[Int(bytes[at])] & Self.schemeCharacter != 0 { at += 1 }
        guard at < end, bytes[at] == UInt8(ascii: ":") else { return false }
        at += 1
        return true
    }

    private mutating func hasRest() -> Bool {
        if at + 1 < end, bytes[at] == UInt8(ascii: "/"), bytes[at + 1] == UInt8(ascii: "/") {
            at += 2
            guard hasAuthority() else { return false }
        }
        guard run(Self.pathOrUserCharacter, Self.slash, until: end) else { return false }
        return hasPart(after: UInt8(ascii: "?")) && hasPart(after: UInt8(ascii: "#")) && at == end
    }

    /// A query or fragment, if there is one.
    private mutating func hasPart(after mark: UInt8) -> Bool {
        guard at < end, bytes[at] == mark else { return true }
        at += 1
        return run(Self.pathOrUserCharacter, Self.slash | Self.question, until: end)
    }

    /// `user@host:port`, each of them possibly empty.
    private mutating func hasAuthority() -> Bool {
        let marks = Self.slash | Self.question | Self.hash
        var stop = at
        while stop < end, classes[Int(bytes[stop])] & marks == 0 { stop += 1 }
        if let sign = bytes[at..<stop].firstIndex(of: UInt8(ascii: "@")) {
            guard run(Self.pathOrUserCharacter, 0, until: sign), at == sign else { return false }
            at += 1
        }
        guard hasHost(until: stop) else { return false }
        guard at < stop else { return true }
        guard bytes[at] == UInt8(ascii: ":") else { return false }
        at += 1
        while at < stop, bytes[at] &- 48 < 10 { at += 1 }
        return at == stop
    }

    private mutating func hasHost(until stop: Int) -> Bool {
        guard at < stop, bytes[at] == UInt8(ascii: "[") else {
            return run(Self.hostCharacter, 0, until: stop)
        }
        guard let close = bytes[at..<stop].firstIndex(of: UInt8(ascii: "]")) else { return false }
        let inside = at + 1..<close
        at = close + 1
        return IPLiteral.accepts(bytes, inside)
    }

    /// Passes characters of the classes named and percent escapes; false at a broken escape.
    private mutating func run(_ wanted: UInt8, _ more: UInt8, until stop: Int) -> Bool {
        let wanted = wanted | more
        while at < stop {
            let byte = bytes[at]
            if classes[Int(byte)] & wanted != 0 {
                at += 1
            } else if byte == UInt8(ascii: "%") {
                guard at + 2 < stop, Hex.isDigit(bytes[at + 1]), Hex.isDigit(bytes[at + 2]) else {
                    return false
                }
                at += 3
            } else {
                return true
            }
        }
        return true
    }
}
