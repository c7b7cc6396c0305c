/// Where a receiver wants to be told: an address of the web, taken apart once and then trusted to
/// be in one piece. Whether its host may be spoken to is asked each time, of what it resolves to.
package struct Destination: Hashable, Sendable, CustomStringConvertible {
    package let isEncrypted: Bool
    /// In small letters; an IPv6 address without its brackets.
    package let host: String
    package let port: Int
    /// Path and query, as they stand in a request's first line.
    package let target: String
    package let description: String

    /// Longer addresses are cut by proxies and logs on their way.
    package static let lengthMax = 2_048

    package init(_ text: String) throws(DestinationFlaw) {
        guard (1...Self.lengthMax).contains(text.utf8.count),
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !Self.forbidden.contains($0) })
        else { throw .noAddress }
        guard let mark = text.firstRange(of: "://") else { throw .noAddress }
        switch text[..<mark.lowerBound].lowercased() {
        case "https": isEncrypted = true
        case "http": isEncrypted = false
        default: throw .noAddress
        }
        let rest = text[mark.upperBound...]
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        let tail = rest[authority.endIndex...]
        guard !authority.contains("@") else { throw .credentials }
        (host, port) = try Self.place(authority, usual: isEncrypted ? 443 : 80)
        target = tail.hasPrefix("/") ? String(tail) : "/" + tail
        description = text
    }

    /// A fragment is never sent; the others are read differently by different parsers.
    private static let forbidden = Set("#\\\"<>^`{|}".utf8)

    private static func place(
        _ authority: Substring, usual: Int
    ) throws(DestinationFlaw) -> (String, Int) {
        var name = authority, port: Substring?
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { throw .noAddress }
            name = authority[authority.index(after: authority.startIndex)..<end]
            let rest = authority[authority.index(after: end)...]
            guard rest.isEmpty || rest.hasPrefix(":") else { throw .noAddress }
            port = rest.isEmpty ? nil : rest.dropFirst()
        } else if let colon = authority.firstIndex(of: ":") {
            name = authority[..<colon]
            port = authority[authority.index(after: colon)...]
        }
        guard !name.isEmpty, name.utf8.count <= hostMax else { throw .noAddress }
        guard let port else { return (name.lowercased(), usual) }
        guard let number = Int(port), (1...65_535).contains(number) else { throw .noAddress }
        return (name.lowercased(), number)
    }

    /// The longest name that the domain name system knows.
    private static let hostMax = 253

    /// As a request's `Host` has it.
    package var authority: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return port == (isEncrypted ? 443 : 80) ? name : "\(name):\(port)"
    }
}
