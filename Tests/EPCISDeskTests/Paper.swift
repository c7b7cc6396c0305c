/// Documents as a partner's system sends them.
enum Paper {
    static func event(_ number: Int, step: String = "loading", more: String = "") -> String {
        let minute = number % 60 < 10 ? "0\(number % 60)" : "\(number % 60)"
        return #"""
            {"type":"ObjectEvent","eventID":"urn:uuid:\#(number)",
            "eventTime":"2026-01-05T08:\#(minute):00Z","eventTimeZoneOffset":"-06:00",
            "epcList":["urn:epc:id:sscc:0952001.0000000111"],"action":"OBSERVE",
            "bizStep":"\#(step)",\#(more)"lane:score":\#(number)}
            """#
    }

    static func document(_ events: [String]) -> String {
        #"""
        {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
        {"lane":"https://lane.example.org/voc/"}],"type":"EPCISDocument","schemaVersion":"2.0",
        "creationDate":"2026-01-05T23:59:00Z",
        "epcisBody":{"eventList":[\#(events.joined(separator: ","))]}}
        """#
    }

    /// One event by itself, with its context.
    static func alone(_ event: String) -> String {
        #"{"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld","#
            + #"{"lane":"https://lane.example.org/voc/"}],"# + event.dropFirst()
    }
}
