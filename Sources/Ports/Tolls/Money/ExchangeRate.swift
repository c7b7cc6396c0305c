/// Pesos for a dollar, fixed for a date.
package struct ExchangeRate: Hashable, Sendable {
    /// As `2026-11-22`; dates so written sort as they follow each other.
    package let date: String
    /// Millionths of a peso.
    package let millionths: Int

    private static let one = 1_000_000
    /// Beyond these a digit is missing or too many: 1 to 1,000 pesos for a dollar.
    private static let range = 1_000_000...1_000_000_000

    /// Reads `18.2345`, at most six decimals.
    package init?(date: String, _ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }),
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            parts[0].utf8.count <= 4, parts.count == 1 || parts[1].utf8.count <= 6
        else { return nil }
        let decimals = parts.count == 2 ? (parts[1] + "000000").prefix(6) : "0"
        let value = (Int(parts[0]) ?? 0) * Self.one + (Int(decimals) ?? 0)
        guard Self.range.contains(value) else { return nil }
        self.date = date
        millionths = value
    }

    package var text: String {
        let rest = String(millionths % Self.one)
        return "\(millionths / Self.one)."
            + String(repeating: "0", count: 6 - rest.utf8.count) + rest
    }

    /// Half a cent goes away from zero, in either direction and on either side.
    func converted(_ amount: TollAmount, from: TollCurrency, to: TollCurrency) -> TollAmount {
        switch (from, to) {
        case (.usd, .usd), (.mxn, .mxn): amount
        case (.usd, .mxn): TollAmount(minor: Self.divided(amount.minor * millionths, by: Self.one))
        case (.mxn, .usd): TollAmount(minor: Self.divided(amount.minor * Self.one, by: millionths))
        }
    }

    private static func divided(_ number: Int, by divisor: Int) -> Int {
        let half = number < 0 ? -divisor / 2 : divisor / 2
        return (number + half) / divisor
    }
}
