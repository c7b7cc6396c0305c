import Glibc

/// What was declared per kilogram so far, by HS code: everybody may know it without examining.
struct PriceMemory {
    /// A quarter of the natural logarithm a band; beyond four bands it is simply far off.
    private static let band = 0.25, bandMax = 4.0

    private var sums: [String: (sum: Double, count: Double)] = [:]

    /// Of the declaration by what was declared before it.
    mutating func categories(of declaration: TradeDeclaration) -> [UInt64] {
        let price = log(max(declaration.value, 0.1) / max(declaration.netMass, 0.1))
        let norm = sums[declaration.hsCode] ?? (price, 1)
        sums[declaration.hsCode] = (norm.sum + price, norm.count + 1)
        let gap = (price - norm.sum / norm.count) / Self.band
        let band = min(max(gap.rounded(), -Self.bandMax), Self.bandMax) + Self.bandMax
        let isSmall = declaration.value < TradeParameters.dutyFreeValue
        let origin = TradeParameters.origins.firstIndex(of: declaration.origin) ?? 0
        let numbers = [
            declaration.importer, declaration.exporter, declaration.declarant,
            declaration.carrier, Int(declaration.hsCode.prefix(2)) ?? 0, origin, Int(band),
            declaration.custody == nil ? 0 : 1, isSmall ? 1 : 0,
        ]
        return numbers.enumerated().map { UInt64($0.offset) << 32 | UInt64($0.element) }
    }
}
