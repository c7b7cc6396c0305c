// A figure as people say it, the same in English and Spanish.

extension Quantity {
    package var whole: Int {
        Int(min(max(value.rounded(), -1e15), 1e15))
    }
}

extension Seconds {
    /// The same in both languages; a driver does not think in seconds beyond two minutes.
    package var spoken: String {
        let total = whole
        if total >= 3_600 { return "\(total / 3_600) h \(total / 60 % 60) min" }
        return total >= 120 ? "\(total / 60) min" : "\(total) s"
    }
}

extension Metres {
    package var spoken: String { whole >= 2_000 ? "\(whole / 1_000) km" : "\(whole) m" }
}

extension MetresPerSecond {
    package var spoken: String { "\((self * 3.6).whole) km/h" }
}

extension Kilograms {
    package var signed: String { whole > 0 ? "+\(whole)" : "\(whole)" }
}
