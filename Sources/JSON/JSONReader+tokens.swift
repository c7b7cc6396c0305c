extension JSONReader {
    package mutating func bool() throws(JSONError) -> Bool {
        skipSpace()
        if match("true") { return true }
        if match("false") { return false }
        throw try wrong("true or false")
    }

    package mutating func null() throws(JSONError) {
        skipSpace()
        guard match("null") else { throw try wrong("null") }
    }

    /// Passes over one value of any kind, as strictly as if it had been read.
    package mutating func skip() throws(JSONError) {
        switch try next() {
        case .string: _ = try stringToken("a string")
        case .number: _ = try numberToken()
        case .bool: _ = try bool()
        case .null: try null()
        case .array:
            var frame = try openArray()
            while try nextElement(&frame) { try skip() }
        case .object:
            var frame = try openObject()
            while try nextName(&frame) != nil { try skip() }
        }
    }

    /// Passes over one value and says where it stood, so its bytes can be kept as sent.
    package mutating func skipped() throws(JSONError) -> JSONSlice {
        skipSpace()
        let start = at
        try skip()
        return JSONSlice(start: start, count: at - start)
    }

    /// Bytes read so far.
    package var offset: Int { at }

    package func failure(_ problem: JSONError.Problem) -> JSONError { failure(problem, at: at) }

    package func failure(_ problem: JSONError.Problem, at offset: Int) -> JSONError {
        var line = 1, lineStart = 0
        for place in 0..<min(offset, count) where byte(place) == UInt8(ascii: "\n") {
            line += 1
            lineStart = place + 1
        }
        return JSONError(
            offset: offset, line: line, column: offset - lineStart + 1, problem: problem)
    }

    @inline(__always)
    func byte(_ place: Int) -> UInt8 {
        assert(place >= 0 && place < count, "a reader never looks past its bytes")
        return unsafe bytes[place]
    }

    mutating func skipSpace() {
        while at < count {
            switch byte(at) {
            case 0x20, 0x0A, 0x0D, 0x09: at += 1
            default: return
            }
        }
    }

    @inline(__always)
    mutating func expect(_ wanted: UInt8, _ what: @autoclosure () -> String) throws(JSONError) {
        if at < count, byte(at) == wanted { return at += 1 }
        skipSpace()
        guard at < count else { throw failure(.endedEarly) }
        guard byte(at) == wanted else { throw failure(.wanted(what(), found: byte(at))) }
        at += 1
    }

    /// A literal counts only whole: `truth` is neither `true` nor skipped in silence.
    private mutating func match(_ literal: StaticString) -> Bool {
        let length = literal.utf8CodeUnitCount
        guard at + length <= count else { return false }
        for step in 0..<length {
            guard unsafe byte(at + step) == literal.utf8Start[step] else { return false }
        }
        if at + length < count, Self.isLetter(byte(at + length)) { return false }
        at += length
        return true
    }

    private func wrong(_ what: String) throws(JSONError) -> JSONError {
        guard at < count else { return failure(.endedEarly) }
        return Self.isLetter(byte(at))
            ? failure(.badLiteral) : failure(.wanted(what, found: byte(at)))
    }

    static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
