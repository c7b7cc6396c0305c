import EPCIS
import JSON
import Testing

struct VerdictTests {
    static func verdicts(_ folder: String, _ endings: [String]) -> [(String, [Violation])]? {
        PublicData.files(in: folder, endings: endings)?.map {
            ($0.name, Validator.violations(in: $0.bytes))
        }
    }

    // Otherwise what the standard's own publisher shows as an example is turned away.
    @Test func theStandardsExamplesAreValid() {
        guard let verdicts = Self.verdicts("gs1-json", [".jsonld"]) else { return }
        #expect(verdicts.count == 47)
        for (name, violations) in verdicts { #expect(violations == [], "\(name)") }
    }

    // Otherwise our own worked examples, which partners will copy, are no EPCIS.
    @Test func theLaneExamplesAreValid() {
        guard let all = Self.verdicts("lane-examples", [".json"]) else { return }
        let verdicts = all.filter { $0.0 != "cbv-event-hashes.json" }
        #expect(verdicts.count == 12)
        for (name, violations) in verdicts { #expect(violations == [], "\(name)") }
    }

    // Otherwise a misspelt business step passes the border as if it meant something.
    @Test func whatOthersMustRejectWeReject() {
        guard let verdicts = Self.verdicts("openepcis-invalid", [".json"]) else { return }
        #expect(verdicts.count == 15)
        for (name, violations) in verdicts { #expect(!violations.isEmpty, "\(name)") }
    }

    // Otherwise a sender is told that something is wrong, and searches for where.
    @Test(arguments: [
        ("ObjectEvent_with_invalid_action", "/epcisBody/eventList/0/action"),
        ("ObjectEvent_with_quantity_as_text", "/epcisBody/eventList/0/quantityList/0/quantity"),
        ("EPCISDocument_without_context", "/@context"),
        ("ObjectEvent_with_non_standard_bizStep_in_second_event", "/epcisBody/eventList/1/bizStep"),
        (
            "ObjectEvent_with_ilmd_field_without_namespace",
            "/epcisBody/eventList/0/ilmd/materialType"
        ),
        ("ObjectEvent_without_identifier_list", "/epcisBody/eventList/0/epcList"),
    ])
    func eachRejectionNamesItsPlace(_ name: String, _ path: String) {
        guard let bytes = PublicData.file("\(name).json", in: "openepcis-invalid") else { return }
        #expect(Validator.violations(in: bytes).map(\.path) == [path])
    }

    // Otherwise our lists of words and the standard's drift apart and nobody hears of it.
    @Test(arguments: [
        ("bizStep", "bizStep"), ("disposition", "disposition"), ("reason", "error-reason"),
        ("type", "bizTransaction-type"), ("component", "component"),
        ("exception", "sensorAlertType"), ("measurement", "measurementType"),
        ("party", "source-dest-type"),
    ])
    func everyWordOfTheSchemaIsTaken(_ place: String, _ definition: String) throws {
        let name = "epcis-json-schema-2.0.1.json"
        guard let bytes = PublicData.file(name, in: "schema") else { return }
        let schema = try JSONValue(parsing: bytes, limits: .document)
        let choices = schema["definitions"]?[definition]?["anyOf"]?.array ?? []
        let words = choices.compactMap { $0["enum"]?.array }.flatMap { $0 }.compactMap(\.string)
        #expect(words.count >= 2)
        for word in words {
            #expect(Sample.violations(Self.saying(word, at: place)).isEmpty, "\(word)")
            #expect(!Sample.violations(Self.saying(word + "s", at: place)).isEmpty, "\(word)s")
        }
    }

    /// The sample with a word at one of the places where the vocabulary rules.
    static func saying(_ word: String, at place: String) -> String {
        let event = Sample.event
        let error = #""declarationTime":"2026-01-06T00:00:00Z","reason":"\#(word)""#
        let source = #"{"type":"\#(word)","source":"urn:x:y"}"#
        let changed =
            switch place {
            case "bizStep": Sample.changed(event, "departing", word)
            case "disposition": Sample.changed(event, "in_transit", word)
            case "reason":
                Sample.changed(event, "\"action\"", #""errorDeclaration":{\#(error)},"action""#)
            case "type": Sample.changed(event, "\"bol\"", "\"\(word)\"")
            case "party":
                Sample.changed(event, "\"action\"", #""sourceList":[\#(source)],"action""#)
            case "measurement": Sample.changed(event, "Temperature", word)
            default: Sample.changed(event, "\"value\"", "\"\(place)\":\"\(word)\",\"value\"")
            }
        return Sample.document(changed)
    }

    // Otherwise an event that a partner posts by itself is judged by another measure.
    @Test func anEventMayStandAlone() {
        let context = #"{"@context":{"lane":"https://lane.example.org/voc/"},"#
        let alone = context + Sample.event.drop { $0 != "\"" }
        #expect(Sample.violations(alone) == [])
        #expect(Sample.violations(Sample.event).map(\.path).contains("/@context"))
        #expect(
            Sample.violations(#"{"@context":{},"type":"Lorry"}"#).map(\.path) == [
                "/type", "/eventTime", "/eventTimeZoneOffset",
            ])
    }

    // Otherwise what is no JSON ends the whole run, and the documents after it are never judged.
    @Test(arguments: ["", "{", "[1,]", "\u{0}", #"{"type":"EPCISDocument""#, "nul", "7", "[]"])
    func whatIsNoDocumentIsOneMistake(_ text: String) {
        #expect(Sample.violations(text).count == 1)
        #expect(Sample.violations(text).first?.path == "")
    }

    // Otherwise a name that is spelled with an escape slips past the check of its value.
    @Test func escapedNamesAreTheSameNames() {
        let text = Sample.document(
            Sample.changed(Sample.event, #""action":"OBSERVE""#, #""\u0061ction":"OBSERVED""#))
        #expect(Sample.violations(text).map(\.path) == ["/epcisBody/eventList/0/action"])
    }

    // Otherwise one hostile document fills the sender's screen, or our memory.
    @Test func theListOfMistakesHasAnEnd() {
        let bad = #"{"type":"ObjectEvent"}"#
        let text = Sample.document(Array(repeating: bad, count: 900).joined(separator: ","))
        let violations = Sample.violations(text)
        #expect(violations.count == Validator.violationsMax)
        #expect(violations.last?.message.contains("1000 mistakes or more") == true)
    }

    // Otherwise a document that others read by the last of two names is judged by the first.
    @Test func ofTwoEqualNamesTheLastCounts() {
        let twice = { (first: String, last: String) in
            Sample.document(
                Sample.changed(
                    Sample.event, #""action":"OBSERVE""#,
                    #""action":"\#(first)","action":"\#(last)""#))
        }
        #expect(Sample.violations(twice("none", "OBSERVE")) == [])
        #expect(
            Sample.violations(twice("OBSERVE", "none")).map(\.path) == [
                "/epcisBody/eventList/0/action"
            ])
    }
}
