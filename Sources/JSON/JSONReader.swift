/// A strict pull reader: the caller asks for what its schema expects, token by token.
///
/// Strings and numbers come as slices of the bytes read, so nothing is allocated for a token.
/// Depth, duplicate names, escapes and UTF-8 are checked everywhere, in skipped values too;
/// what one of our readers refuses, no other accepts, because `JSONValue` is read by this one.
@safe package struct JSONReader {
    let bytes: UnsafePointer<UInt8>
    let count: Int
    let limits: JSONLimits
    var at = 0
    private var depth = 0
    /// Names met so far in each open object, outermost first.
    private var names: [JSONSlice] = []

    /// A position line has 13 names, so its reader allocates once.
    private static let namesUsual = 16

    /// Reads `input` while `body` runs; the reader must not outlive it.
    package static func read<Result, Failure: Error>(
        _ input: Span<UInt8>, limits: JSONLimits = .standard,
        _ body: (inout JSONReader) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try unsafe input.withUnsafeBufferPointer { buffer throws(Failure) in
            guard let base = buffer.baseAddress else {
                // An empty span may have no address; a reader of nothing still needs one.
                var nothing: UInt8 = 0
                return try unsafe withUnsafePointer(to: &nothing) { pointer throws(Failure) in
                    var reader = unsafe JSONReader(pointer, count: 0, limits: limits)
                    return try body(&reader)
                }
            }
            var reader = unsafe JSONReader(base, count: buffer.count, limits: limits)
            return try body(&reader)
        }
    }

    private init(_ bytes: UnsafePointer<UInt8>, count: Int, limits: JSONLimits) {
        unsafe self.bytes = unsafe bytes
        self.count = count
        self.limits = limits
    }

    /// Call first: refuses what is empty, too long or marked as another encoding.
    package mutating func begin() throws(JSONError) {
        guard count <= limits.bytesMax else {
            throw failure(.tooLong("the text", max: limits.bytesMax))
        }
        if count >= 3, byte(0) == 0xEF, byte(1) == 0xBB, byte(2) == 0xBF {
            throw failure(.byteOrderMark)
        }
        skipSpace()
        guard at < count else { throw failure(.empty) }
    }

    /// Call last: refuses whatever follows the value.
    package mutating func end() throws(JSONError) {
        skipSpace()
        guard at == count else { throw failure(.trailingBytes) }
    }

    package mutating func next() throws(JSONError) -> JSONToken {
        skipSpace()
        guard at < count else { throw failure(.endedEarly) }
        switch byte(at) {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        case let found where found > 0x20 && found < 0x7F && !Self.isLetter(found):
            throw failure(.wanted("a value", found: found))
        case let found where Self.isLetter(found): throw failure(.badLiteral)
        case let found: throw failure(.wanted("a value", found: found))
        }
    }

    /// One open object or array: whether a comma is due, and which names it has had.
    package struct Frame {
        var isFirst = true
        let firstName: Int
        /// A bit for each name met, by its length and ends: most names are new at a glance.
        var met: UInt64 = 0
        /// The names as they read, once there are many or one is not what its bytes show.
        var spelled: Set<String>?
    }

    package mutating func openObject() throws(JSONError) -> Frame {
        try open(UInt8(ascii: "{"), "an object")
    }

    package mutating func openArray() throws(JSONError) -> Frame {
        try open(UInt8(ascii: "["), "a list")
    }

    private mutating func open(_ bracket: UInt8, _ what: String) throws(JSONError) -> Frame {
        try expect(bracket, what)
        depth += 1
        guard depth <= limits.depthMax else { throw failure(.tooDeep(max: limits.depthMax)) }
        return Frame(firstName: names.count)
    }

    /// The next member's name, with the reader before its value; nil after the last.
    package mutating func nextName(_ frame: inout Frame) throws(JSONError) -> JSONSlice? {
        guard try hasMore(&frame, closing: UInt8(ascii: "}")) else {
            names.removeLast(names.count - frame.firstName)
            return nil
        }
        let name = try stringToken("a name in quotes")
        try refuseDuplicate(name, in: &frame)
        try expect(UInt8(ascii: ":"), "a colon after the name")
        return name
    }

    /// True with the reader before the next element; false after the last.
    package mutating func nextElement(_ frame: inout Frame) throws(JSONError) -> Bool {
        try hasMore(&frame, closing: UInt8(ascii: "]"))
    }

    private mutating func hasMore(_ frame: inout Frame, closing: UInt8) throws(JSONError) -> Bool {
        skipSpace()
        guard at < count else { throw failure(.endedEarly) }
        if byte(at) == closing {
            at += 1
            depth -= 1
            return false
        }
        if frame.isFirst {
            frame.isFirst = false
            return true
        }
        try expect(UInt8(ascii: ","), "a comma or the closing bracket")
        skipSpace()
        if at < count, byte(at) == closing { throw failure(.trailingComma) }
        return true
    }

    private mutating func refuseDuplicate(
        _ name: JSONSlice, in frame: inout Frame
    ) throws(JSONError) {
        if names.isEmpty { names.reserveCapacity(Self.namesUsual) }
        let met = names.count - frame.firstName
        guard met < limits.membersMax else {
            throw failure(.tooLong("the number of names in one object", max: limits.membersMax))
        }
        if frame.spelled == nil, !name.isPlain || met >= Self.comparedMax {
            frame.spelled = Set(names[frame.firstName...].map { text($0) })
        }
        if frame.spelled != nil {
            // Names are one when Unicode holds them equal, so `é` spelled two ways is a duplicate.
            guard frame.spelled!.insert(text(name)).inserted || limits.mayRepeatNames else {
                throw duplicate(name)
            }
        } else {
            let glance = glance(name)
            if frame.met & glance != 0, !limits.mayRepeatNames {
                for place in frame.firstName..<names.count where same(names[place], name) {
                    throw duplicate(name)
                }
            }
            frame.met |= glance
        }
        names.append(name)
    }

    /// Comparing every pair beats hashing up to here, and no further: a hostile object with a
    /// thousand names must not cost a million comparisons.
    private static let comparedMax = 32

    private func duplicate(_ name: JSONSlice) -> JSONError {
        failure(.duplicateName(text(name)), at: name.start)
    }

    private func glance(_ name: JSONSlice) -> UInt64 {
        guard name.count > 0 else { return 1 }
        let ends = Int(byte(name.start)) &* 5 &+ Int(byte(name.start + name.count - 1))
        return 1 << UInt64(truncatingIfNeeded: (ends &+ name.count &* 11) & 63)
    }

    private func same(_ a: JSONSlice, _ b: JSONSlice) -> Bool {
        guard a.count == b.count else { return false }
        for step in 0..<a.count where byte(a.start + step) != byte(b.start + step) { return false }
        return true
    }
}
