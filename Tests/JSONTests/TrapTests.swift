import JSON
import Testing

struct TrapTests {
    static func problem(_ bytes: [UInt8]) -> JSONError? {
        do throws(JSONError) {
            _ = try JSONValue(parsing: bytes)
            return nil
        } catch { return error }
    }

    // Otherwise a malformed line is accepted as something, or refused without teaching anything.
    @Test(arguments: [
        (#"{"a":tru}"#, JSONError.Problem.badLiteral, 5), ("txyz", .badLiteral, 0),
        ("truth", .badLiteral, 0), (#"{"a":@@@}"#, .wanted("a value", found: 64), 5),
        (#""\q""#, .badEscape, 1), (#""\ud800x""#, .loneSurrogate, 1),
        (#""\udc00""#, .loneSurrogate, 1), ("007", .badNumber, 0), ("1.", .endedEarly, 2),
        ("[1.]", .badNumber, 1), ("+1", .wanted("a value", found: 43), 0), ("[-x]", .badNumber, 1),
        ("{}{}", .trailingBytes, 2), (#"{"a":1,"a":1}"#, .duplicateName("a"), 8),
        (#"{"a":1,"\u0061":2}"#, .duplicateName("a"), 8),
        (#"{"b":[{"a":1,"a":1}]}"#, .duplicateName("a"), 14),
        (#"{"é":1,"e\u0301":2}"#, .duplicateName("e\u{301}"), 9),
        ("[1,]", .trailingComma, 3), (#"{"a":1,}"#, .trailingComma, 7), ("", .empty, 0),
        ("  \n", .empty, 3), ("\u{FEFF}{}", .byteOrderMark, 0), ("[1", .endedEarly, 2),
        ("\"a\tb\"", .controlCharacter, 2),
        ("[1 2]", .wanted("a comma or the closing bracket", found: 50), 3),
        (#"{"a" 1}"#, .wanted("a colon after the name", found: 49), 5),
        ("{1:2}", .wanted("a name in quotes", found: 49), 1), ("\"abc", .endedEarly, 4),
    ])
    func everyTrapIsNamed(_ text: String, _ wanted: JSONError.Problem, _ offset: Int) {
        let found = Self.problem(Array(text.utf8))
        #expect(found?.problem == wanted)
        #expect(found?.offset == offset)
    }

    // Otherwise bytes that are no text reach a screen, a database or another parser.
    @Test(
        arguments: [
            [0xFF], [0xC0, 0x80], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xE0, 0x80, 0x80],
            [0xF0, 0x9F, 0x98], [0x80],
        ] as [[UInt8]])
    func whatIsNotUTF8IsRefused(_ inside: [UInt8]) {
        let quoted = [UInt8(ascii: "\"")] + inside + [UInt8(ascii: "\"")]
        #expect(Self.problem(quoted)?.problem == .notUTF8)
        #expect(Self.problem(Array(#"{"padding12":"#.utf8) + quoted)?.problem == .notUTF8)
    }

    // Otherwise a small message can exhaust the stack, the memory or the processor.
    @Test func limitsAreKept() {
        let nested = { (depth: Int) in
            Array(
                (String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        #expect(Self.problem(nested(64)) == nil)
        #expect(Self.problem(nested(65))?.problem == .tooDeep(max: 64))
        #expect(Self.problem(nested(600))?.problem == .tooDeep(max: 64))
        let names = (0...1_024).map { "\"n\($0)\":0" }.joined(separator: ",")
        #expect(
            Self.problem(Array("{\(names)}".utf8))?.problem
                == .tooLong("the number of names in one object", max: 1_024))
        let long = Array("\"\(String(repeating: "x", count: 65_537))\"".utf8)
        #expect(Self.problem(long)?.problem == .tooLong("the string", max: 65_536))
        let huge = [UInt8](repeating: 0x20, count: 1_024 * 1_024 + 1)
        #expect(Self.problem(huge)?.problem == .tooLong("the text", max: 1_024 * 1_024))
    }

    // Otherwise a sender with a thousand-line file is told that something is wrong, not where.
    @Test func aRefusalSaysWhere() {
        let error = Self.problem(Array("{\n  \"a\": 1,\n  \"b\": x\n}".utf8))
        #expect(error?.line == 3)
        #expect(error?.column == 8)
        #expect(
            error?.advice == "only true, false and null may stand without quotes (line 3, column 8)"
        )
    }

    // Otherwise a repeat hides behind many names, or behind one with letters outside ASCII.
    @Test(arguments: [2, 31, 32, 33, 34, 500])
    func aRepeatIsFoundAmongMany(_ count: Int) {
        for odd in ["plain", "señal", "\\u0061"] {
            let names = ["\(odd)"] + (1..<count).map { "n\($0)" }
            let fine = names.map { "\"\($0)\":0" }.joined(separator: ",")
            #expect(Self.problem(Array("{\(fine)}".utf8)) == nil)
            for name in [names[0], names[count / 2], names[count - 1]] {
                let text = "{\(fine),\"\(name)\":1}"
                guard case .duplicateName = Self.problem(Array(text.utf8))?.problem else {
                    Issue.record("a second \(name) among \(count) was taken")
                    continue
                }
            }
        }
    }

    // Otherwise one line of a hostile sender keeps a core busy for seconds.
    @Test func manyOddNamesCostNoMoreThanTheirLength() {
        func cost(objects: Int, names: Int) -> Duration {
            let object = "{" + (0..<names).map { "\"é\($0)\":0" }.joined(separator: ",") + "}"
            let list = Array(repeating: object, count: objects).joined(separator: ",")
            let line = Array("[\(list)]".utf8)
            return ContinuousClock().measure { #expect(Self.problem(line) == nil) }
        }
        // As many names in all; comparing every pair would make the first 20 times the second.
        let ratio = cost(objects: 40, names: 1_000) / cost(objects: 800, names: 50)
        #expect(ratio < 10)
    }
}
