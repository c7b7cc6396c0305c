// A figure as people say it, the same in English and Spanish: decision 25.

extension Quantity {
    package var whole: Int {
        Int(min(max(value.rounded(), -1e15), 1e15))
    }
}

extension BinaryInteger {
    /// In groups of three from a thousand up: `28,550`.
    package var grouped: String {
        let digits = String(magnitude)
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return self < 0 ? "-\(text)" : text
    }
}

extension Double {
    /// Always as many decimals, so that two figures stand under each other: `0.050`.
    package func fixed(_ places: Int) -> String {
        let unit = (0..<places).reduce(1) { whole, _ in whole * 10 }
        let count = Int((min(max(self, -1e12), 1e12) * Double(unit)).rounded())
        let parts = count.magnitude.quotientAndRemainder(dividingBy: UInt(unit))
        let decimals = String(UInt(unit) + parts.remainder).dropFirst()
        return "\(count < 0 ? "-" : "")\(parts.quotient.grouped).\(decimals)"
    }
}

extension Seconds {
    /// A driver does not think in seconds beyond two minutes, nor in hours beyond two days.
    package var spoken: String {
        let total = whole
        if total >= 2 * 86_400 { return Self.pair(total / 3_600, by: 24, "d", "h") }
        if total >= 3_600 { return Self.pair(total / 60, by: 60, "h", "min") }
        return total >= 120 ? "\(total / 60) min" : "\(total) s"
    }

    /// A full hour is `1 h`, not `1 h 0 min`.
    private static func pair(_ count: Int, by size: Int, _ large: String, _ small: String) -> String
    {
        let rest = count % size
        return "\((count / size).grouped) \(large)" + (rest > 0 ? " \(rest) \(small)" : "")
    }
}

extension Metres {
    package var spoken: String {
        whole >= 2_000 ? "\((whole / 1_000).grouped) km" : "\(whole.grouped) m"
    }
}

extension MetresPerSecond {
    package var spoken: String { "\((self * 3.6).whole.grouped) km/h" }
}

extension Kilograms {
    package var spoken: String { "\(whole.grouped) kg" }
    /// A difference: `+145 kg`.
    package var signed: String { whole > 0 ? "+\(spoken)" : spoken }
}
