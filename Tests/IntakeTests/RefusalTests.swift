import Intake
import Model
import Testing

struct RefusalTests {
    /// A flawed statement, the field that must be named, and words the advice must hold.
    struct Flaw: CustomTestStringConvertible, Sendable {
        let name: String
        let line: String
        let field: String?
        let says: [String]

        init(_ name: String, _ line: String, _ field: String?, _ says: String...) {
            (self.name, self.line, self.field, self.says) = (name, line, field, says)
        }

        var testDescription: String { name }
    }

    private static func position(_ old: String, _ new: String) -> String {
        Sample.changed(Sample.position, old, new)
    }

    private static func trip(_ old: String, _ new: String) -> String {
        Sample.changed(Sample.trip, old, new)
    }

    private static func lane(_ old: String, _ new: String) -> String {
        Sample.changed(Sample.lane, old, new)
    }

    private static func act(_ rest: String) -> String {
        #"{"trip":"T-1","time":"2026-01-05T12:00:00Z",\#(rest)}"#
    }

    static let positions = [
        Flaw("no device", position(#""device":"GPS-1","#, ""), "device", "nobody's"),
        Flaw(
            "misspelt seal", position(#""device":"GPS-1","#, #""device":"GPS-1","sael":"cut","#),
            "sael",
            "“seal”"),
        Flaw(
            "misspelt door", position(#""device":"GPS-1","#, #""device":"GPS-1","doors":"open","#),
            "doors",
            "“door”"),
        Flaw("null device", position(#""GPS-1""#, "null"), "device", "tracker"),
        Flaw("device with a space", position("GPS-1", "GPS 1"), "device", "spaces"),
        Flaw(
            "swapped", position(#""lon":-117.05,"lat":32.53"#, #""lon":32.53,"lat":-117.05"#),
            "lon, lat", "swapped", "-117.05"),
        Flaw("off the globe", position("-117.05", "-217.05"), "lon, lat", "-180 to 180"),
        Flaw("text for a number", position("-117.05", #""-117.05""#), "lon", "degrees"),
        Flaw("no lat", position(#","lat":32.53"#, ""), "lat", "sent nothing"),
        Flaw("future", position("08:15:30Z", "20:05:01Z"), "time", "ahead", "20:05:00"),
        Flaw(
            "heard in the future", position("}", #","received":"2027-01-05T08:00:00Z"}"#),
            "received", "ahead"),
        Flaw("reset clock", position("2026-", "1980-"), "time", "2000"),
        Flaw("no zone", position("30Z", "30"), "time", "zone"),
        Flaw("31 February", position("01-05", "02-31"), "time", "no such day"),
        Flaw("second 60", position(":30Z", ":60Z"), "time", "no such day or hour"),
        Flaw("odd separators", position("01-05T", "01-05x"), "time", "RFC 3339"),
        Flaw("door ajar", position("}", #","door":"ajar"}"#), "door", "ajar", "open"),
        Flaw("seal of two words", position("}", #","seal":"ok"}"#), "seal", "intact"),
        Flaw("valid as text", position("}", #","valid":"true"}"#), "valid", "true or false"),
        Flaw("negative speed", position("}", #","speedKmh":-1}"#), "speedKmh", "0.0 to 300.0"),
        Flaw("course 400", position("}", #","course":400}"#), "course", "360"),
        Flaw("too many digits", position("32.53", "32.530000000000000001"), "lat", "more digits"),
    ]

    static let trips = [
        Flaw(
            "check digit", trip("CSQU3054383", "CSQU3054384"), "container", "check digit is 3",
            "CSQU3054384"),
        Flaw("trailer as container", trip("CSQU3054383", "TRL53"), "container", "5 characters"),
        Flaw("no device", trip(#""device":"GPS-1","#, ""), "device", "tracker", "sent nothing"),
        Flaw("no trip", trip(#""trip":"T-1","#, ""), "trip", "trip's id"),
        Flaw("the lane's own name", trip("T-1", "lane"), "trip", "another id"),
        Flaw(
            "no seals", trip(#""seals":[{"maker":"ACME","number":"H-0012345","class":"H"}],"#, ""),
            "seals", "[] when there is none"),
        Flaw(
            "seal class", trip(#""class":"H""#, #""class":"X""#), "seals[0].class", "I, S or H", "X"
        ),
        Flaw(
            "seal number of 36", trip("H-0012345", String(repeating: "9", count: 36)),
            "seals[0].number", "35"),
        Flaw("seal without maker", trip(#""maker":"ACME","#, ""), "seals[0].maker", "maker"),
        Flaw("departure next year", trip("2026-01-05T14", "2027-01-05T14"), "departure", "ahead"),
        Flaw(
            "tier 4", trip(#""ctpatTier":2"#, #""ctpatTier":4"#), "programme.ctpatTier", "1, 2 or 3"
        ),
        Flaw(
            "programme as text", trip(#"{"ctpatTier":2,"fast":true}"#, #""FAST""#), "programme",
            "object"),
    ]

    static let lanes = [
        Flaw(
            "unknown role", lane(#""role":"fuel""#, #""role":"petrol""#),
            "features[1].properties.role", "petrol", "checkpoint"),
        Flaw(
            "no radius", lane(#""radiusMetres":80,"#, ""), "features[1].properties.radiusMetres",
            "radius"),
        Flaw(
            "open ring", lane("[1,1],[0,0]", "[1,1],[0,0.5]"),
            "features[2].geometry.coordinates[0]", "ends where it began"),
        Flaw(
            "one point", lane("[-117.0,32.5],[-116.9,32.55]", "[-117.0,32.5]"),
            "features[0].geometry.coordinates", "two points"),
        Flaw(
            "second corridor",
            lane(#""role":"fuel","radiusMetres":80"#, #""role":"corridor","widthMetres":9"#),
            "features[1].geometry.type", "LineString"),
        Flaw(
            "swapped", lane("[-117.0,32.5]", "[32.5,-117.0]"),
            "features[0].geometry.coordinates[0]", "swapped"),
        Flaw(
            "no width", lane(#","widthMetres":60"#, ""), "features[0].properties.widthMetres",
            "width"),
        Flaw(
            "no features", #"{"type":"FeatureCollection","features":[]}"#, "features",
            "at least one"),
        Flaw(
            "zone as a line",
            lane(
                #""role":"fuel","radiusMetres":80,"dwellLimitSeconds":900},"geometry":{"type":"Point""#,
                #""role":"fuel"},"geometry":{"type":"LineString""#), "features[1].geometry.type",
            "Polygon"),
    ]

    static let actions = [
        Flaw("unknown deed", act(#""action":"explode""#), "action", "orderDetour", "explode"),
        Flaw(
            "misspelt condition",
            act(
                #""action":"seal","did":"checked","seals":[{"maker":"ACME","number":"H-1","class":"H"}],"#
                    + #""conditon":"broken""#), "conditon", "“condition”"),
        Flaw("no authority", act(#""action":"hold""#), "authority", "authority"),
        Flaw(
            "order without end", act(#""action":"orderOpening","authority":"a""#), "until",
            "RFC 3339"),
        Flaw(
            "order that ended before",
            act(#""action":"orderOpening","authority":"a","until":"2026-01-05T11:00:00Z""#),
            "until", "after"),
        Flaw(
            "weightless", act(#""action":"weigh","grossKilograms":0,"scale":"static""#),
            "grossKilograms", "above 0"),
        Flaw(
            "unknown scale", act(#""action":"weigh","grossKilograms":9,"scale":"eye""#), "scale",
            "wim-iv"),
        Flaw("sighting of nothing", act(#""action":"sighting""#), "tractor", "at least one"),
        Flaw(
            "reseal without seals", act(#""action":"reseal","authority":"a","seals":[]"#), "seals",
            "1 to 16"),
        Flaw(
            "passed with failures",
            act(#""action":"inspection","list":"7-point","passed":true,"failedPoints":["floor"]"#),
            "failedPoints", "passed"),
        Flaw(
            "nothing it is about",
            #"{"action":"hold","time":"2026-01-05T12:00:00Z","authority":"a"}"#, "trip", "trip id"),
        Flaw("half a place", act(#""action":"door","state":"open","lon":1"#), "lat", "both"),
    ]

    static let bytes = [
        Flaw("duplicate name", position("}", #","lat":32.53}"#), nil, "stands twice", "column"),
        Flaw("trailing garbage", Sample.position + "x", nil, "follows the value"),
        Flaw("two documents", Sample.position + Sample.position, nil, "follows the value"),
        Flaw("cut off", String(Sample.position.dropLast()), nil, "ends inside"),
        Flaw("600 deep", #"{"a":"# + String(repeating: "[", count: 600), nil, "64 deep"),
        Flaw("something else", #"{"hello":1}"#, nil, "a position", "hello"),
        Flaw("a bare number", "12", nil, "an object"),
    ]

    // Otherwise a sender learns that something is wrong, but not what, where or how to mend it.
    @Test(arguments: positions + trips + lanes + actions + bytes)
    func everyFlawIsNamed(_ flaw: Flaw) {
        guard let refusal = Sample.refusal(flaw.line) else {
            Issue.record("accepted: \(flaw.line)")
            return
        }
        #expect(refusal.field == flaw.field)
        for word in flaw.says { #expect(refusal.advice.contains(word), "\(refusal.advice)") }
        #expect(refusal.sent.count <= IntakeRefusal.sentMax)
    }

    // Otherwise bytes in another encoding become letters nobody wrote.
    @Test func whatIsNotUTF8IsRefused() {
        var line = Array(Sample.position.utf8)
        line[13] = 0xFF
        #expect(throws: IntakeRefusal.self) { try Sample.decoder.submissions(fromLine: line) }
    }

    // Otherwise one sender's endless line fills the memory of the node.
    @Test func aLineOverOneMebibyteIsRefused() {
        let line = [UInt8](repeating: UInt8(ascii: "x"), count: IntakeRules.lineBytesMax + 1)
        #expect(throws: IntakeRefusal.self) { try Sample.decoder.submissions(fromLine: line) }
    }

    // Otherwise an empty line at the end of a file counts as a refused statement.
    @Test(arguments: ["", " ", "\r", "\t \r"])
    func anEmptyLineHoldsNothing(_ line: String) throws {
        #expect(try Sample.read(line).isEmpty)
    }

    // Otherwise control characters of a hostile line reach the operator's terminal.
    @Test func excerptsArePrintable() {
        let refusal = Sample.refusal(
            Self.position("GPS-1", "\\u001b[2J" + String(repeating: "x", count: 200)))
        #expect(refusal?.sent.unicodeScalars.allSatisfy { $0.value >= 0x20 } == true)
        #expect((refusal?.sent.unicodeScalars.count ?? 999) <= IntakeRefusal.sentMax)
    }

    // Otherwise the sender of a file with a thousand trips is not told which one.
    @Test func anElementIsNamedByItsPlace() {
        let bad = Sample.changed(Sample.trip, "CSQU3054383", "CSQU3054384")
        let refusal = Sample.refusal("[\(Sample.trip),\(bad)]")
        #expect(refusal?.field == "[1].container")
    }
}
