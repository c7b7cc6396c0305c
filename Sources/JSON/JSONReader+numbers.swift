extension JSONReader {
    /// A number as it was printed, its grammar checked.
    package mutating func numberToken() throws(JSONError) -> JSONSlice {
        skipSpace()
        let start = at
        if at < count, byte(at) == UInt8(ascii: "-") { at += 1 }
        guard at < count else { throw failure(.endedEarly) }
        guard isDigit(at) else {
            throw at > start
                ? failure(.badNumber, at: start) : failure(.wanted("a number", found: byte(at)))
        }
        if byte(at) == UInt8(ascii: "0") { at += 1 } else { skipDigits() }
        if at < count, byte(at) == UInt8(ascii: ".") {
            at += 1
            try digits(since: start)
        }
        if at < count, byte(at) | 0x20 == UInt8(ascii: "e") {
            at += 1
            if at < count, byte(at) == UInt8(ascii: "+") || byte(at) == UInt8(ascii: "-") {
                at += 1
            }
            try digits(since: start)
        }
        if at < count, isDigit(at) || Self.isLetter(byte(at)) || byte(at) == UInt8(ascii: ".") {
            throw failure(.badNumber, at: start)
        }
        return JSONSlice(start: start, count: at - start)
    }

    package mutating func double() throws(JSONError) -> Double { try double(numberToken()) }

    /// The value of a number token met before.
    package func double(_ slice: JSONSlice) throws(JSONError) -> Double {
        if let exact = shortDecimal(slice) { return exact }
        do { return try JSONNumber.double(text(slice)) } catch {
            throw failure(error, at: slice.start)
        }
    }

    package mutating func int() throws(JSONError) -> Int {
        let slice = try numberToken()
        guard let value = Int(text(slice)) else {
            throw failure(.wanted("a whole number", found: byte(slice.start)), at: slice.start)
        }
        return value
    }

    /// Digits and at most one point, up to 15 digits in all: the digits are exact in a Double and
    /// so is the power of ten, and one division of exact numbers rounds once, as it should.
    private func shortDecimal(_ slice: JSONSlice) -> Double? {
        guard slice.count <= 17 else { return nil }
        var mantissa: UInt64 = 0
        var decimals = 0, digitCount = 0
        var pointSeen = false, isNegative = false
        for place in slice.range {
            switch byte(place) {
            case let digit where digit &- 48 < 10:
                mantissa = mantissa &* 10 &+ UInt64(digit &- 48)
                digitCount += 1
                if pointSeen { decimals += 1 }
            case UInt8(ascii: "."): pointSeen = true
            case UInt8(ascii: "-"): isNegative = true
            default: return nil
            }
        }
        guard digitCount <= 15 else { return nil }
        let value = Double(mantissa) / JSONNumber.powersOfTen[decimals]
        return isNegative ? -value : value
    }

    private mutating func digits(since start: Int) throws(JSONError) {
        guard at < count else { throw failure(.endedEarly) }
        guard isDigit(at) else { throw failure(.badNumber, at: start) }
        skipDigits()
    }

    private mutating func skipDigits() { while at < count, isDigit(at) { at += 1 } }

    private func isDigit(_ place: Int) -> Bool { byte(place) &- 48 < 10 }
}
