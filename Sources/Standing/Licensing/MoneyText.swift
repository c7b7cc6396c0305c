/// Whole cents as people read dollars: `12,345.60 USD`.
package enum MoneyText {
    package static func of(_ cents: Int64) -> String {
        let whole = cents.magnitude / 100, rest = cents.magnitude % 100
        let digits = Array(String(whole))
        var grouped = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        return (cents < 0 ? "-" : "") + grouped + (rest < 10 ? ".0" : ".") + "\(rest) USD"
    }
}
