import EPCIS
import JSON
import Testing

/// One event of each kind of trouble, written for these tests, and the shortest way to a verdict.
enum Sample {
    /// A trailer is loaded, sealed and sensed: an event with almost everything.
    static let event = #"""
        {"type":"ObjectEvent","eventID":"urn:uuid:00000000-0000-4000-8000-000000000001",
        "eventTime":"2026-01-05T08:00:00.000-06:00","eventTimeZoneOffset":"-06:00",
        "epcList":["urn:epc:id:sscc:0952001.0000000111","urn:epc:id:bic:CSQU3054383"],
        "action":"OBSERVE","bizStep":"departing","disposition":"in_transit",
        "persistentDisposition":{"set":["completeness_verified"]},
        "readPoint":{"id":"geo:26.0640,-98.2090;u=8"},
        "bizLocation":{"id":"https://id.gs1.org/414/0952001000018"},
        "bizTransactionList":[{"type":"bol","bizTransaction":"urn:epcglobal:cbv:bt:0952:1"}],
        "sensorElementList":[{"sensorMetadata":{"time":"2026-01-05T14:00:00Z",
        "deviceID":"urn:epc:id:giai:0952004.GPS-5521"},
        "sensorReport":[{"type":"Temperature","value":4.20,"uom":"CEL"}]}],
        "lane:plate":"TX-R123456"}
        """#

    static let aggregation = #"""
        {"type":"AggregationEvent","eventTime":"2026-01-05T08:00:00Z",
        "eventTimeZoneOffset":"-06:00","parentID":"urn:epc:id:giai:0952002.TRL53-4471",
        "childEPCs":["urn:epc:id:sscc:0952001.0000000111"],"action":"ADD","bizStep":"loading"}
        """#

    static func document(_ events: String...) -> String {
        #"""
        {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
        {"lane":"https://lane.example.org/voc/"}],"type":"EPCISDocument","schemaVersion":"2.0",
        "creationDate":"2026-01-05T23:59:00Z",
        "epcisBody":{"eventList":[\#(events.joined(separator: ","))]}}
        """#
    }

    /// A text with one piece of it exchanged.
    static func changed(_ text: String, _ old: String, _ new: String) -> String {
        guard let range = text.firstRange(of: old) else { preconditionFailure("no \(old) in it") }
        return String(text[..<range.lowerBound]) + new + String(text[range.upperBound...])
    }

    static func violations(_ document: String, rules: Bool = true) -> [Violation] {
        Validator.violations(in: Array(document.utf8), asksRules: rules)
    }

    /// The prehash of every event of a document of these events.
    static func prehashes(_ events: String...) throws -> [String] {
        let documents = events.map { document($0) }
        return try documents.flatMap { document in
            EventHash.all(in: try Outline(reading: Array(document.utf8))).map {
                String(decoding: $0?.prehash ?? [], as: UTF8.self)
            }
        }
    }

    static func digests(_ events: String...) throws -> [String] {
        try events.flatMap { event in
            EventDigest.all(in: try Outline(reading: Array(document(event).utf8)))
        }
    }
}
