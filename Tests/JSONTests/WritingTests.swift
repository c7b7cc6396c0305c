import JSON
import Testing

struct WritingTests {
    // Otherwise the same event has two spellings, and two hashes.
    @Test func writingIsCompactOrderedAndReadsBack() throws {
        let value: JSONValue = [
            "b": 1, "a": [true, nil, -0.5], "text": "q\" s\\ n\n t\t \u{1} é 😀", "empty": [:],
            "none": [],
        ]
        let text =
            #"{"b":1,"a":[true,null,-0.5],"text":"q\" s\\ n\n t\t \u0001 é 😀","#
            + #""empty":{},"none":[]}"#
        #expect(value.text == text)
        #expect(try JSONValue(parsing: Array(text.utf8)) == value)
        #expect(try JSONValue(parsing: Array(value.pretty.utf8)) == value)
    }

    // Otherwise a person reading an exported report meets one endless line.
    @Test func prettyIndentsByTwo() {
        let value: JSONValue = ["a": [1, 2], "b": [:]]
        #expect(value.pretty == "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {}\n}")
    }

    // Otherwise an escaped name or text reaches the ledger as something else than was meant.
    @Test func escapesAreUndone() throws {
        let sent = #"{"\u0064evice":"a\/b\ud83d\ude00\u00e9\b\f\n\r\t\"\\ü"}"#
        let value = try JSONValue(parsing: Array(sent.utf8))
        #expect(value["device"]?.string == "a/b😀é\u{8}\u{c}\n\r\t\"\\ü")
    }

    // Otherwise a number printed by us is not the number we held.
    @Test(arguments: [0.1, -117.1604, 1e300, .leastNonzeroMagnitude, 32.0, 0.1 + 0.2, -0.0])
    func doublesReadBackTheSame(_ number: Double) throws {
        let read = try JSONValue(parsing: JSONValue.double(number).bytes).double
        #expect(read == number)
        #expect(read?.sign == number.sign)
    }

    // Otherwise the fast reader and the exact one see two places for one truck.
    @Test func theShortWayToADoubleIsExact() throws {
        var state: UInt64 = 7
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let digits = String(state % 1_000_000_000_000_000)
            let cut = Int(state >> 60) % digits.count
            let whole = cut == 0 ? "0" : String(digits.prefix(cut))
            let decimals = digits.dropFirst(cut)
            let text =
                (whole.hasPrefix("0") ? "0" : whole) + "." + (decimals.isEmpty ? "0" : decimals)
            let fast = try JSONReader.read(Array(text.utf8).span) { reader throws(JSONError) in
                try reader.double()
            }
            #expect(fast == Double(text))
        }
    }
}
