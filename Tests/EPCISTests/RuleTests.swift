import EPCIS
import Testing

/// The rules that no schema sees: each sample is valid by the schema and broken for the lane.
struct RuleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let old: String
        let new: String
        /// Inside the event.
        let path: String
        var base = Sample.event
    }

    static let cases = [
        Case(
            testDescription: "sensed after the event", old: #""time":"2026-01-05T14:00:00Z""#,
            new: #""time":"2026-01-05T14:00:00.001Z""#,
            path: "/sensorElementList/0/sensorMetadata/time"),
        Case(
            testDescription: "measured until after the event",
            old: #""time":"2026-01-05T14:00:00Z""#, new: #""endTime":"2026-01-05T08:00:01-06:00""#,
            path: "/sensorElementList/0/sensorMetadata/endTime"),
        Case(
            testDescription: "reported after the event", old: #""uom":"CEL""#,
            new: #""uom":"CEL","time":"2026-01-06T00:00:00Z""#,
            path: "/sensorElementList/0/sensorReport/0/time",
            base: Sample.changed(Sample.event, #""time":"2026-01-05T14:00:00Z","#, "")),
        Case(
            testDescription: "device in both places", old: #""uom":"CEL""#,
            new: #""uom":"CEL","deviceID":"urn:epc:id:giai:0952004.GPS-5521""#,
            path: "/sensorElementList/0/sensorReport/0/deviceID"),
        Case(
            testDescription: "did not occur, and is corrected", old: #""action""#,
            new: #""errorDeclaration":{"declarationTime":"2026-01-06T00:00:00Z","#
                + #""reason":"did_not_occur","correctiveEventIDs":["urn:uuid:1"]},"action""#,
            path: "/errorDeclaration/correctiveEventIDs"),
        Case(
            testDescription: "added to nothing",
            old: #""parentID":"urn:epc:id:giai:0952002.TRL53-4471","#, new: "", path: "/parentID",
            base: Sample.aggregation),
        Case(
            testDescription: "misread container", old: "CSQU3054383", new: "CSQU3054384",
            path: "/epcList/1"),
        Case(
            testDescription: "longitude first", old: "geo:26.0640,-98.2090",
            new: "geo:-98.2090,26.0640", path: "/readPoint/id"),
        Case(
            testDescription: "off the map", old: "geo:26.0640,-98.2090",
            new: "geo:26.0640,-198.2090", path: "/readPoint/id"),
        Case(
            testDescription: "no place at all", old: "geo:26.0640,-98.2090;u=8", new: "geo:here",
            path: "/readPoint/id"),
        Case(
            testDescription: "prefix nobody declared", old: "lane:plate", new: "line:plate",
            path: "/line:plate"),
        Case(
            testDescription: "prefix nobody declared, inside",
            old: #""lane:plate":"TX-R123456""#, new: #""lane:plates":[{"line:plate":"TX"}]"#,
            path: "/lane:plates/0/line:plate"),
        Case(
            testDescription: "word of a prefix nobody declared", old: #""departing""#,
            new: #""line:BizStep-leaving""#, path: "/bizStep"),
        Case(
            testDescription: "disposition that persists as a word", old: #""action""#,
            new: #""persistentDisposition":"broken","action""#, path: "/persistentDisposition",
            base: Sample.aggregation),
        Case(
            testDescription: "disposition that sets nothing", old: #""action""#,
            new: #""persistentDisposition":{},"action""#, path: "/persistentDisposition/set",
            base: Sample.aggregation),
        Case(
            testDescription: "pallet with a digit too many", old: "sscc:0952001.0000000111",
            new: "sscc:0952001.00000001111", path: "/epcList/0"),
        Case(
            testDescription: "place with a wrong check digit", old: "/414/0952001000018",
            new: "/414/0952001000019", path: "/bizLocation/id"),
    ]

    // Otherwise a wrong clock, a misread plate or a place in the sea becomes evidence.
    @Test(arguments: cases) func eachRuleIsAsked(_ rule: Case) {
        let broken = Sample.document(Sample.changed(rule.base, rule.old, rule.new))
        #expect(Sample.violations(Sample.document(rule.base)) == [])
        #expect(
            Sample.violations(broken).map(\.path) == ["/epcisBody/eventList/0" + rule.path])
        #expect(Sample.violations(broken, rules: false) == [])
    }

    // Otherwise whoever writes `eventId` is sent to declare a prefix for it.
    @Test func aMemberInOtherLettersIsRecognised() {
        let event = Sample.changed(Sample.event, "\"action\"", "\"eventId\":\"urn:x:1\",\"action\"")
        let told = Sample.violations(Sample.document(event)).map(\.message)
        #expect(told.contains { $0.contains("did you mean \"eventID\"?") }, "\(told)")
    }

    // Otherwise the disposition that outlives an event is checked on two of five types only.
    @Test(arguments: [
        "AggregationEvent", "AssociationEvent", "TransactionEvent", "ObjectEvent",
        "TransformationEvent",
    ])
    func persistentDispositionHasItsShapeOnAllTypes(_ type: String) {
        let event = { (value: String) in
            #"""
            {"type":"\#(type)","eventTime":"2026-01-05T08:00:00Z","eventTimeZoneOffset":"-06:00",
            "persistentDisposition":\#(value),\#(Self.rest[type] ?? "")}
            """#
        }
        let right = #"{"set":["available"],"unset":["https://a.example/custody"]}"#
        #expect(Sample.violations(Sample.document(event(right))) == [])
        let wrongs = [
            #""broken""#, #"{"set":[]}"#, #"{"set":["broken"]}"#, #"{"put":["available"]}"#,
            #"{"set":["available","available"]}"#, "[]", "null",
        ]
        for wrong in wrongs {
            let violations = Sample.violations(Sample.document(event(wrong)))
            #expect(!violations.isEmpty, "\(wrong)")
            let start = "/epcisBody/eventList/0/persistentDisposition"
            #expect(violations.allSatisfy { $0.path.hasPrefix(start) }, "\(wrong)")
        }
    }

    static let rest = [
        "ObjectEvent": #""action":"OBSERVE","epcList":[]"#,
        "AggregationEvent": #""action":"DELETE","parentID":"urn:x:y""#,
        "AssociationEvent": #""action":"DELETE","parentID":"urn:x:y""#,
        "TransactionEvent":
            #""action":"DELETE","bizTransactionList":[{"bizTransaction":"urn:x:y"}]"#,
        "TransformationEvent": #""inputEPCList":["urn:x:y"],"outputEPCList":["urn:x:z"]"#,
    ]

    // Otherwise lawful spellings are refused, and senders learn to switch the rules off.
    @Test(arguments: [
        ("lane:plate", "https://lane.example.org/voc/plate"), ("lane:plate", "rdfs:comment"),
        ("CSQU3054383", "CSQU3054383"), ("geo:26.0640,-98.2090;u=8", "geo:-90,180,12"),
        ("geo:26.0640,-98.2090;u=8", "geo:323482,4306480;crs=EPSG:32618"),
        ("urn:epc:id:sscc:0952001.0000000111", "urn:epc:id:imovn:9176187"),
        ("urn:epc:id:sscc:0952001.0000000111", "urn:epc:id:gdti:987659999999..9"),
        ("/414/0952001000018", "/01/09506000134352/21/a%2Fb?x=1"),
        (#""departing""#, #""lane:BizStep-leaving""#),
        (#""departing""#, #""https://ref.gs1.org/cbv/BizStep-departing""#),
    ])
    func whatIsLawfulStays(_ old: String, _ new: String) {
        let text = Sample.document(Sample.changed(Sample.event, old, new))
        #expect(Sample.violations(text) == [])
    }

    // Otherwise a context kept elsewhere, which we do not fetch, makes honest names undeclared.
    @Test func aForeignContextLeavesPrefixesOpen() {
        let text = Sample.changed(
            Sample.document(Sample.changed(Sample.event, "lane:plate", "line:plate")),
            #"{"lane":"https://lane.example.org/voc/"}"#, #""https://a.example/context.jsonld""#)
        #expect(Sample.violations(text) == [])
    }
}
