/// Where a document is, as a path: normal enough that two ways of naming one file are one address.
package struct Address: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    package init(_ path: String) { description = Self.normal(path) }

    /// What an `href` in the document at this address leads to (RFC 3986 section 5, for files).
    ///
    /// nil when it leads off this machine: nothing is ever fetched.
    package func resolving(_ href: String) -> Address? {
        var path = String(href.prefix { $0 != "#" && $0 != "?" })
        if path.hasPrefix("file:") {
            path = String(path.dropFirst(5))
            if path.hasPrefix("//") {
                // The authority of a file address is this machine or nobody.
                let rest = path.dropFirst(2)
                guard let slash = rest.firstIndex(of: "/") else { return nil }
                let host = rest[..<slash]
                guard host.isEmpty || host == "localhost" else { return nil }
                path = String(rest[slash...])
            }
        } else if Self.hasScheme(path) {
            return nil
        }
        path = Self.decoded(path)
        guard !path.hasPrefix("/") else { return Address(path) }
        guard let slash = description.lastIndex(of: "/") else { return Address(path) }
        return Address(String(description[...slash]) + path)
    }

    /// The last piece, for sentences.
    package var name: String { String(description.split(separator: "/").last ?? "") }

    private static func hasScheme(_ text: String) -> Bool {
        guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else { return false }
        let isName = text[..<colon].utf8.allSatisfy {
            DataType.isLetter($0) || $0 &- 48 < 10 || "+-.".utf8.contains($0)
        }
        return isName && DataType.isLetter(text.utf8[text.startIndex])
    }

    private static func normal(_ path: String) -> String {
        var pieces: [Substring] = []
        for piece in path.split(separator: "/") where piece != "." {
            if piece == "..", let last = pieces.last, last != ".." {
                pieces.removeLast()
            } else if piece != ".." || !path.hasPrefix("/") {
                pieces.append(piece)
            }
        }
        return (path.hasPrefix("/") ? "/" : "") + pieces.joined(separator: "/")
    }

    /// Percent signs undone; one that is followed by no two hex digits stands for itself.
    private static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count,
                let byte = UInt8(String(decoding: bytes[at + 1...at + 2], as: UTF8.self), radix: 16)
            {
                out.append(byte)
                at += 3
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
