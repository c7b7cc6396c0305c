/// Numbers in sentences.
enum Figure {
    /// With so many decimals, a point between, thousands set apart by thin commas.
    static func text(_ value: Double, decimals: Int = 0) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return value.description }
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let whole = Int64((abs(value) * scale).rounded())
        let sign = value < 0 && whole > 0 ? "-" : ""
        let unit = Int64(scale)
        let head = sign + grouped(whole / unit)
        guard decimals > 0 else { return head }
        let tail = String(whole % unit)
        return head + "." + String(repeating: "0", count: decimals - tail.count) + tail
    }

    static func percent(_ share: Float) -> String { text(Double(share) * 100) + " %" }

    /// An HS subheading as it is printed: `0901.21`.
    static func subheading(_ value: Float) -> String {
        let digits = String(Int(value))
        let padded = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
        return padded.prefix(4) + "." + padded.dropFirst(4)
    }

    private static func grouped(_ whole: Int64) -> String {
        let digits = Array(String(whole))
        var out = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { out.append(",") }
            out.append(digit)
        }
        return out
    }
}
