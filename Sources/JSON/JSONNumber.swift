/// From a number's printed form to a Double, without ever rounding in silence.
enum JSONNumber {
    /// Seventeen digits name any Double; what has more says something a Double cannot keep.
    static let digitsMax = 17

    /// Ten to the 0 ... 15: all of them exact in a Double.
    static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]

    static func double(_ text: String) throws(JSONError.Problem) -> Double {
        let shown = String(text.prefix(40))
        guard let value = Double(text), value.isFinite else { throw .numberTooBig(shown) }
        let digits = significantDigits(text)
        if value == 0, !digits.isEmpty { throw .numberTooBig(shown) }
        guard digits.count <= digitsMax else { throw .numberWouldRound(shown) }
        if let whole = Int(text), Int(exactly: value) != whole { throw .numberWouldRound(shown) }
        return value
    }

    private static func significantDigits(_ text: String) -> Substring.UTF8View {
        let isDigit = { (byte: UInt8) in byte &- 48 < 10 }
        let body = text.prefix { $0 != "e" && $0 != "E" }.utf8.filter(isDigit)
        var digits = Substring(decoding: body, as: UTF8.self).utf8
        while digits.first == 48 { digits.removeFirst() }
        while digits.last == 48 { digits.removeLast() }
        return digits
    }
}

extension JSONError.Problem: Error {}
