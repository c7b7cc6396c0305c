/// A plain decimal number in bytes: digits, perhaps a sign and a point. No exponent, no blanks.
enum Decimal {
    /// An hour before the first midnight: a clock may be slow, a day is not.
    private static let earliest = -3_600.0
    /// Ten years; beyond it a stamp is no time of a port's day.
    private static let latest = 3_650.0 * 86_400

    static func seconds(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Double? {
        guard let value = value(bytes, range), value >= earliest, value <= latest else {
            return nil
        }
        return value
    }

    static func value(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Double? {
        var at = range.lowerBound
        let isNegative = at < range.upperBound && bytes[at] == UInt8(ascii: "-")
        if isNegative { at += 1 }
        var whole = 0, digits = 0, decimals = 0, isPast = false
        while at < range.upperBound {
            let byte = bytes[at]
            if byte == UInt8(ascii: "."), !isPast {
                isPast = true
            } else {
                guard byte &- 48 < 10, digits < 15 else { return nil }
                whole = whole * 10 + Int(byte &- 48)
                digits += 1
                if isPast { decimals += 1 }
            }
            at += 1
        }
        guard digits > 0 else { return nil }
        let value = Double(whole) / powers[decimals]
        return isNegative ? -value : value
    }

    /// Exact in a Double, so that the division rounds once.
    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]
}
