/// Writes every web address that carries a GS1 key in one form: the canonical domain, numbers for
/// names, the finest level only, nothing behind a question mark.
package enum DigitalLink {
    /// nil when the text names no GS1 key, or not well enough.
    package static func canonical(_ uri: String) -> String? {
        var out: [UInt8] = []
        return write(Array(uri.utf8)[...], to: &out) ? String(decoding: out, as: UTF8.self) : nil
    }

    /// Appends the canonical form; false and nothing appended when there is none.
    static func write(_ uri: ArraySlice<UInt8>, to out: inout [UInt8]) -> Bool {
        switch uri.first {
        case UInt8(ascii: "u"): return EPCName.write(uri, to: &out)
        case UInt8(ascii: "h"):
            guard let path = path(of: uri) else { return false }
            var start = path.startIndex
            while let slash = path[start...].firstIndex(of: UInt8(ascii: "/")) {
                let rest = path[(slash + 1)...]
                if let key = LinkKey.named(path[start..<slash]), key.write(rest, to: &out) {
                    return true
                }
                start = slash + 1
            }
            return false
        default: return false
        }
    }

    /// What is wrong with the key in an address on GS1's own domain; nil when nothing is.
    static func flaw(in uri: ArraySlice<UInt8>) -> String? {
        guard let path = path(of: uri) else { return nil }
        let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count >= 2, let key = LinkKey.named(parts[0]) else { return nil }
        return key.flaw(in: parts[1])
    }

    /// What stands behind the host, without query and fragment.
    private static func path(of uri: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var rest = uri
        let isWeb = StaticString("https://").begins(rest) || StaticString("http://").begins(rest)
        guard isWeb, let colon = rest.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        rest = rest[(colon + 3)...]
        guard let slash = rest.firstIndex(of: UInt8(ascii: "/")), slash > rest.startIndex else {
            return nil
        }
        rest = rest[(slash + 1)...]
        let end = rest.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
        return rest[..<(end ?? rest.endIndex)]
    }
}
