import EPCIS
import Testing

/// Documents that cost their sender little and their reader, without limits, everything.
struct HostileTests {
    static func hashes(_ document: String) throws -> [EventHash?] {
        EventHash.all(in: try Outline(reading: Array(document.utf8)))
    }

    // Otherwise a name of sixty kilobytes in front of a long list fills the memory.
    @Test func aLongNameIsNotWrittenWithoutEnd() throws {
        let name = "lane:" + String(repeating: "x", count: 60_000)
        let list = Array(repeating: "1", count: 20_000).joined(separator: ",")
        let event = Sample.changed(
            Sample.event, #""lane:plate":"TX-R123456""#, #""\#(name)":[\#(list)]"#)
        #expect(try Self.hashes(Sample.document(event)).compactMap { $0 }.isEmpty)
        #expect(try Self.hashes(Sample.document(Sample.event)).compactMap { $0 }.count == 1)
    }

    // Otherwise a document with as many prefixes as names is compared pair by pair for an hour.
    @Test func tooManyPrefixesAreRefused() throws {
        let objects = (0..<200).map { number in
            "{"
                + (0..<100).map { "\"p\(number)x\($0)\":\"https://a.example/\"" }
                .joined(separator: ",") + "}"
        }
        let context = #"{"lane":"https://lane.example.org/voc/"}"#
        let text = Sample.changed(
            Sample.document(Sample.event), context, objects.joined(separator: ","))
        #expect(Sample.violations(text).map(\.path).contains("/@context"))
        #expect(try Self.hashes(text).count == 1)
    }

    // Otherwise the answer to a small document is a large one.
    @Test func pathsAreNotEchoedWithoutEnd() {
        let name = "lane:" + String(repeating: "x", count: 60_000)
        let inner = Array(repeating: #"{"line:a":1}"#, count: 500).joined(separator: ",")
        let event = Sample.changed(
            Sample.event, #""lane:plate":"TX-R123456""#, #""\#(name)":[\#(inner)]"#)
        let violations = Sample.violations(Sample.document(event))
        #expect(!violations.isEmpty)
        #expect(violations.reduce(0) { $0 + $1.path.utf8.count } < 2 * 1_024 * 1_024)
    }

    // Otherwise one address of slashes and numbers keeps a core busy for minutes.
    @Test func anAddressOfManyKeysIsReadOnce() {
        let path = String(repeating: "/01/0001x", count: 7_000)
        #expect(DigitalLink.canonical("https://a.example" + path) == nil)
    }
}
