import EPCIS
import JSON
import Model
import Testing

@Suite struct CaptureTests {
    /// If this fails, an event leaves its document and its own words mean nothing any more, or a
    /// repeat of an event without a name is taken for another one.
    @Test func eventsStandByThemselves() throws {
        let unnamed = Sample.changed(
            Sample.aggregation, #""type":"AggregationEvent","#,
            #""type":"AggregationEvent","recordTime":"2026-01-05T09:00:00Z","#)
        let text = Sample.document(Sample.event, unnamed)
        let parts = try CaptureDocument(Array(text.utf8)).parts
        #expect(parts.count == 2 && parts.allSatisfy(\.violations.isEmpty))
        for part in parts {
            #expect(Validator.violations(in: part.bytes) == [])
            let event = try JSONValue(parsing: part.bytes)
            #expect(event["@context"] != nil && event["recordTime"] == nil)
            #expect(event["eventID"]?.string == part.id)
        }
        #expect(parts[0].id == "urn:uuid:00000000-0000-4000-8000-000000000001")
        #expect(parts[1].id.hasPrefix("urn:uuid:"))
        let again = try CaptureDocument(Array(text.utf8)).parts
        #expect(again.map(\.bytes) == parts.map(\.bytes))
        let other = Sample.changed(text, "0000000111\"]", "0000000112\"]")
        #expect(try CaptureDocument(Array(other.utf8)).parts[1].id != parts[1].id)
    }

    /// If this fails, an exporter with the older form of the standard is told of brackets and
    /// columns.
    @Test(arguments: [
        ("\u{FEFF}\n <?xml version=\"1.0\"?><epcis:EPCISDocument/>", "XML"), ("<a/>", "XML"),
        ("{\"a\":\"<b>\"", "not JSON"),
    ])
    func anotherFormIsNamed(_ text: String, _ word: String) {
        let bytes = Array(text.utf8)
        let told = Validator.violations(in: bytes).map(\.message).joined()
        #expect(told.contains(word), "\(told)")
        #expect { try CaptureDocument(bytes) } throws: { error in
            (error as? QueryFlaw)?.advice.contains(word) == true
        }
    }

    /// If this fails, who sends a packed file is told of a byte.
    @Test func packedAndWideTextsAreNamed() {
        for (bytes, word): ([UInt8], String) in [
            ([0x1F, 0x8B, 8, 0], "gzip"), ([0xFF, 0xFE, 0x7B, 0], "UTF-16"),
        ] {
            let told = Validator.violations(in: bytes).map(\.message).joined()
            #expect(told.contains(word), "\(told)")
        }
    }

    /// If this fails, a document is refused for one event's mistake, or taken in spite of its own.
    @Test func aMistakeIsHeldAgainstItsEvent() throws {
        let wrong = Sample.changed(Sample.aggregation, #""action":"ADD""#, #""action":"SHIP""#)
        let parts = try CaptureDocument(Array(Sample.document(Sample.event, wrong).utf8)).parts
        #expect(parts[0].violations.isEmpty && !parts[1].violations.isEmpty)
        for text in [
            "{", "[]", "{}", #"{"type":"EPCISDocument","epcisBody":{}}"#,
            Sample.changed(Sample.document(Sample.event), #""schemaVersion":"2.0","#, ""),
        ] {
            #expect(throws: QueryFlaw.self, "\(text)") { try CaptureDocument(Array(text.utf8)) }
        }
    }

    /// If this fails, an answer is no valid document, or a prefix means two things in it.
    @Test func anAnswerIsValid() throws {
        let recorded = Instant(milliseconds: 1_767_650_000_000)
        var answer = QueryAnswer(name: "test", created: recorded.rfc3339)
        for address in ["https://lane.example.org/voc/", "https://other.example.org/voc/"] {
            let text = Sample.changed(
                Sample.document(Sample.event), "https://lane.example.org/voc/", address)
            let part = try CaptureDocument(Array(text.utf8)).parts[0]
            let event = try #require(CapturedEvent(part.bytes, recorded: recorded))
            answer.add(event)
        }
        let json = answer.json
        #expect(Validator.violations(in: json.bytes) == [])
        let list = json["epcisBody"]?["queryResults"]?["resultsBody"]?["eventList"]?.array ?? []
        #expect(list.count == 2 && list[0]["@context"] == nil && list[1]["@context"] != nil)
        #expect(list[0]["recordTime"]?.string == recorded.rfc3339)
    }

    /// If this fails, what the standard's own publisher writes is not captured and found again.
    @Test func publicExamplesAreCapturedAndAnswered() throws {
        guard let files = PublicData.files(in: "gs1-json", endings: [".jsonld"]) else { return }
        var events = 0
        for file in files {
            // One of them gives an event two ids, which the strict reader of captures refuses.
            guard let document = try? CaptureDocument(file.bytes) else { continue }
            for part in document.parts {
                #expect(part.violations.isEmpty, "\(file.name)")
                let event = try #require(
                    CapturedEvent(part.bytes, recorded: Instant(milliseconds: 0)))
                let query = try EventQuery([QueryParameter("EQ_eventID", text: part.id)])
                #expect(query.accepts(event), "\(file.name)")
                #expect(event.terms.marks.isEmpty == false)
                events += 1
            }
        }
        #expect(events > 50)
    }
}
