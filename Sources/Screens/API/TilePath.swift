/// A tile's name as the C2SP tlog-tiles paths spell it: `0/x001/x234/067`, `entries/000.p/112`.
package struct TilePath: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        case hashes(level: Int)
        case entries
    }

    package let content: Content
    package let number: UInt64
    /// How many hashes or entries a partial tile has; nil for a full one of 256.
    package let width: Int?

    /// Six groups of three digits reach past any ledger that fits on a disk.
    private static let groupsMax = 6
    private static let levelMax = 63

    package init(content: Content, number: UInt64, width: Int? = nil) {
        self.content = content
        self.number = number
        self.width = width
    }

    /// Nil for anything but the one spelling the format has; a cache then holds each tile once.
    package init?(_ path: String) {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 2, let content = Self.content(parts.removeFirst()) else { return nil }
        var width: Int?
        if parts.count >= 2, parts[parts.count - 2].hasSuffix(".p") {
            guard let partial = Self.width(parts.removeLast()) else { return nil }
            width = partial
            parts[parts.count - 1].removeLast(2)
        }
        guard let number = Self.number(parts) else { return nil }
        self.init(content: content, number: number, width: width)
    }

    private static func content(_ text: String) -> Content? {
        if text == "entries" { return .entries }
        guard let level = Int(text), (0...levelMax).contains(level), String(level) == text else {
            return nil
        }
        return .hashes(level: level)
    }

    private static func width(_ text: String) -> Int? {
        guard let width = Int(text), (1...255).contains(width), String(width) == text else {
            return nil
        }
        return width
    }

    private static func number(_ groups: [String]) -> UInt64? {
        guard (1...groupsMax).contains(groups.count) else { return nil }
        var number: UInt64 = 0
        for (place, group) in groups.enumerated() {
            let isLast = place == groups.count - 1
            guard isLast || group.hasPrefix("x") else { return nil }
            let digits = isLast ? group[...] : group.dropFirst()
            guard digits.utf8.count == 3, digits.utf8.allSatisfy({ (48...57).contains($0) }),
                let value = UInt64(digits)
            else { return nil }
            number = number * 1_000 + value
        }
        let isPadded = groups.count > 1 && groups[0] == "x000"
        return isPadded ? nil : number
    }
}
