extension JSONReader {
    /// The inside of a string, its escapes and UTF-8 checked but not yet undone.
    package mutating func string() throws(JSONError) -> JSONSlice { try stringToken("a string") }

    mutating func stringToken(_ what: StaticString) throws(JSONError) -> JSONSlice {
        try expect(UInt8(ascii: "\""), what.description)
        let start = at
        var isPlain = true
        while true {
            skipPlain()
            guard at < count else { throw failure(.endedEarly) }
            switch byte(at) {
            case UInt8(ascii: "\""):
                let length = at - start
                guard length <= limits.stringMax else {
                    throw failure(.tooLong("the string", max: limits.stringMax), at: start)
                }
                at += 1
                return JSONSlice(start: start, count: length, isPlain: isPlain)
            case UInt8(ascii: "\\"):
                isPlain = false
                try checkEscape()
            case 0..<0x20: throw failure(.controlCharacter)
            default:
                isPlain = false
                try checkScalar()
            }
        }
    }

    /// Moves to the next quote, backslash, control character or byte outside ASCII.
    ///
    /// Eight bytes at a time: subtracting borrows into the top bit of a byte that matches. A
    /// borrow may run upwards into a false hit, so only the lowest one is trusted.
    private mutating func skipPlain() {
        while at + 8 <= count {
            let word = unsafe UnsafeRawPointer(bytes + at).loadUnaligned(as: UInt64.self)
                .littleEndian
            let quote = word ^ 0x2222_2222_2222_2222
            let slash = word ^ 0x5C5C_5C5C_5C5C_5C5C
            let hits =
                ((quote &- 0x0101_0101_0101_0101) & ~quote)
                | ((slash &- 0x0101_0101_0101_0101) & ~slash)
                | ((word &- 0x2020_2020_2020_2020) & ~word) | word
            let hit = hits & 0x8080_8080_8080_8080
            if hit != 0 {
                at += hit.trailingZeroBitCount >> 3
                return
            }
            at += 8
        }
        while at < count {
            let next = byte(at)
            if next == UInt8(ascii: "\"") || next == UInt8(ascii: "\\") || next < 0x20
                || next > 0x7F
            {
                return
            }
            at += 1
        }
    }

    private mutating func checkEscape() throws(JSONError) {
        guard at + 1 < count else { throw failure(.endedEarly) }
        guard byte(at + 1) == UInt8(ascii: "u") else {
            guard Self.simpleEscape(byte(at + 1)) != nil else { throw failure(.badEscape) }
            at += 2
            return
        }
        let unit = try hexUnit(at: at + 2)
        at += 6
        guard UTF16.isSurrogate(unit) else { return }
        guard UTF16.isLeadSurrogate(unit) else { throw failure(.loneSurrogate, at: at - 6) }
        guard at + 1 < count, byte(at) == UInt8(ascii: "\\"), byte(at + 1) == UInt8(ascii: "u")
        else {
            throw failure(.loneSurrogate, at: at - 6)
        }
        guard UTF16.isTrailSurrogate(try hexUnit(at: at + 2)) else {
            throw failure(.loneSurrogate, at: at - 6)
        }
        at += 6
    }

    private func hexUnit(at place: Int) throws(JSONError) -> UInt16 {
        guard place + 4 <= count else { throw failure(.endedEarly) }
        var unit: UInt16 = 0
        for step in place..<place + 4 {
            guard let digit = Character(Unicode.Scalar(byte(step))).hexDigitValue else {
                throw failure(.badEscape)
            }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    private static func simpleEscape(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }

    /// One character of two to four bytes, in the only spelling Unicode allows for it.
    private mutating func checkScalar() throws(JSONError) {
        let length: Int
        let second: ClosedRange<UInt8>
        switch byte(at) {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: throw failure(.notUTF8)
        }
        guard at + length <= count, second.contains(byte(at + 1)) else { throw failure(.notUTF8) }
        for step in 2..<max(length, 2) where byte(at + step) & 0xC0 != 0x80 {
            throw failure(.notUTF8)
        }
        at += length
    }

    /// The text a string slice spells, its escapes undone.
    package func text(_ slice: JSONSlice) -> String {
        let raw = unsafe UnsafeBufferPointer(start: bytes + slice.start, count: slice.count)
        guard !slice.isPlain else { return unsafe String(decoding: raw, as: UTF8.self) }
        guard unsafe raw.contains(UInt8(ascii: "\\")) else {
            return unsafe String(decoding: raw, as: UTF8.self)
        }
        return unescaped(slice)
    }

    private func unescaped(_ slice: JSONSlice) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(slice.count)
        var place = slice.start
        while place < slice.start + slice.count {
            guard byte(place) == UInt8(ascii: "\\") else {
                out.append(byte(place))
                place += 1
                continue
            }
            if let simple = Self.simpleEscape(byte(place + 1)) {
                out.append(simple)
                place += 2
                continue
            }
            var units = [unit(at: place + 2)]
            place += 6
            if UTF16.isLeadSurrogate(units[0]) {
                units.append(unit(at: place + 2))
                place += 6
            }
            out.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
        }
        return String(decoding: out, as: UTF8.self)
    }

    private func unit(at place: Int) -> UInt16 {
        do { return try hexUnit(at: place) } catch {
            preconditionFailure("checked when it was read")
        }
    }

    /// The bytes of a slice as they were sent.
    package func bytes(_ slice: JSONSlice) -> [UInt8] {
        unsafe Array(UnsafeBufferPointer(start: bytes + slice.start, count: slice.count))
    }

    /// Lets `body` look at a slice without copying it.
    package func withBytes<Result, Failure: Error>(
        _ slice: JSONSlice, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let raw = unsafe UnsafeBufferPointer(start: bytes + slice.start, count: slice.count)
        return try unsafe body(Span(_unsafeElements: raw))
    }

    /// Whether a name or string spells `word`.
    package func equals(_ slice: JSONSlice, _ word: StaticString) -> Bool {
        guard slice.isPlain else { return text(slice) == word.description }
        guard slice.count == word.utf8CodeUnitCount else { return false }
        let wanted = unsafe word.utf8Start
        let sent = unsafe bytes + slice.start
        for step in 0..<slice.count {
            guard unsafe sent[step] == wanted[step] else { return false }
        }
        return true
    }
}
