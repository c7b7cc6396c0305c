/// Cents or centavos: never a fraction of one, so that books add up to the last cent.
package struct TollAmount: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let minor: Int

    /// Ten million: times the largest rate it is still a whole number of the machine.
    package static let minorMax = 1_000_000_000

    package init(minor: Int) { self.minor = minor }

    /// Reads `12`, `12.5`, `12.50` or `-12.50`; nil for anything else.
    package init?(_ text: String) {
        let isNegative = text.hasPrefix("-")
        let parts = text.dropFirst(isNegative ? 1 : 0)
            .split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }),
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            parts[0].utf8.count <= 9, parts.count == 1 || parts[1].utf8.count <= 2
        else { return nil }
        let whole = Int(parts[0]) ?? 0
        let decimals = parts.count == 2 ? (parts[1] + "0").prefix(2) : "00"
        let minor = whole * 100 + (Int(decimals) ?? 0)
        guard minor <= Self.minorMax else { return nil }
        self.minor = isNegative ? -minor : minor
    }

    package var description: String {
        let cents = Int(minor.magnitude % 100)
        return (minor < 0 ? "-" : "") + "\(minor.magnitude / 100)." + (cents < 10 ? "0" : "")
            + "\(cents)"
    }

    package static func < (a: Self, b: Self) -> Bool { a.minor < b.minor }
    static func + (a: Self, b: Self) -> Self { Self(minor: a.minor + b.minor) }
    static func - (a: Self, b: Self) -> Self { Self(minor: a.minor - b.minor) }
    static prefix func - (a: Self) -> Self { Self(minor: -a.minor) }

    /// Parts of a thousand, half a cent away from zero.
    func perMille(_ parts: Int) -> Self {
        let product = minor * parts, half = product < 0 ? -500 : 500
        return Self(minor: (product + half) / 1_000)
    }
}
