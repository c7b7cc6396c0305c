import Foundation
import Testing

/// A carrier lets an insurer see one trip, at a node that really serves and is started again.
@Suite(.serialized)
struct GrantTests {
    private static let lane = """
        {"type":"FeatureCollection","name":"street","features":[{"type":"Feature","properties":\
        {"role":"corridor","widthMetres":300},"geometry":{"type":"LineString","coordinates":\
        [[-117.0,32.5],[-116.787,32.5]]}},{"type":"Feature","properties":{"role":"plant",\
        "name":"plant","radiusMetres":250},"geometry":{"type":"Point","coordinates":\
        [-117.0,32.5]}}]}
        """
    private static let lines = "application/x-ndjson"
    private static let json = "application/json"

    private let scratch: Scratch
    private let data: String
    private let op: String, carrier: String, maker: String, rival: String, insurer: String
    private let customs: String

    init() throws {
        scratch = try Scratch()
        data = scratch.path("data")
        op = try Command.key("operator", "op", data)
        carrier = try Command.key("carrier", "carrier-a", data)
        maker = try Command.key("exporter", "mx-maker", data)
        rival = try Command.key("carrier", "rival", data)
        insurer = try Command.key("carrier", "insurer", data)
        customs = try Command.key("customs", "us-cbp", data)
    }

    private func trip(_ number: Int) -> String {
        """
        {"trip":"T-\(number)","device":"GPS-\(number)",\
        "departure":"\(Date().addingTimeInterval(-600).ISO8601Format())",\
        "driver":"driver-\(number)","tractor":"TRK-\(number)","trailer":"TRL-\(number)",\
        "carrier":"carrier-a","exporter":"mx-maker",\
        "seals":[{"maker":"Ancla","number":"H-\(number)","class":"H"}]}
        """
    }

    private func capture(
        _ id: String, of trip: Int, by key: String, step: String, _ node: Serving
    ) async throws {
        let sent = try await node.send(
            "/epcis/events", key: key, type: Self.json,
            """
            {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",\
            {"lane":"https://lane.example.org/voc/"}],"type":"ObjectEvent",\
            "eventID":"urn:uuid:\(id)","eventTime":"\(Date().ISO8601Format())",\
            "eventTimeZoneOffset":"+00:00","action":"OBSERVE","bizStep":"\(step)",\
            "epcList":["https://lane.example.org/trailer/TRL-\(trip)"],\
            "bizTransactionList":[{"type":"lane:BTT-trip",\
            "bizTransaction":"https://lane.example.org/voc/trip/T-\(trip)"}]}
            """)
        #expect(sent.status == 201, "\(sent.text)")
    }

    private func ids(_ key: String, _ node: Serving) async throws -> [String] {
        let told = try await node.send("/epcis/events?orderDirection=ASC&perPage=100", key: key)
        #expect(told.status == 200, "\(told.text)")
        return told.text.matches(of: /"eventID":"urn:uuid:([^"]+)"/).map { String($0.1) }
    }

    private func sees(_ key: String, _ wanted: [String], _ node: Serving) async throws -> Bool {
        try await node.comesTo(200) { try await ids(key, node) == wanted ? 200 : 0 }
    }

    private func grant(_ verb: String, _ more: String..., at node: Serving) throws -> Command {
        try Command.run(
            ["grant", verb, "--url", node.node.absoluteString, "--key", carrier, "--to", "insurer"]
                + more)
    }

    // An insurer would see loads that nobody showed it, or what others say of the one that was; a
    // third party would see by another's grant; or a node that was started again, with an index
    // made anew, would have forgotten who sees what.
    @Test func aGrantOfATripOpensThatTripAloneAlsoAfterARebuild() async throws {
        var node = try Serving(data)
        // One waits for its trip; it is the trip's when that is declared.
        try await capture("early", of: 1, by: carrier, step: "loading", node)
        let declared = try await node.send(
            "/v1/events", key: op, type: Self.lines,
            [Self.lane, trip(1), trip(2)].joined(separator: "\n"))
        #expect(declared.text.contains("\"recorded\":3"), "\(declared.text)")
        try await capture("one", of: 1, by: carrier, step: "departing", node)
        try await capture("two", of: 2, by: carrier, step: "departing", node)
        try await capture("office", of: 1, by: customs, step: "inspecting", node)
        try await capture("other", of: 1, by: maker, step: "arriving", node)
        #expect(try await sees(carrier, ["early", "one", "two"], node))
        #expect(try await ids(insurer, node) == [])

        let given = try grant("give", "--trip", "T-1", at: node)
        #expect(given.status == 0, "\(given.complaints)")
        #expect(given.output == "insurer sees trip T-1.\n")
        #expect(try await sees(insurer, ["early", "one"], node))
        try await isClosedBesides(node)
        let ledger = try Command.garita("grant", "list", "--data", data, "--json").output
        #expect(
            ledger == #"{"from":"carrier-a","to":"insurer","trip":"T-1","until":null,"#
                + #""matter":"insurer.T-1"}"# + "\n")

        #expect(node.stop() == 0)
        for ending in ["", "-wal", "-shm"] {
            // Those that a clean stop leaves.
            try? FileManager.default.removeItem(atPath: data + "/events.sqlite" + ending)
        }
        node = try Serving(data)
        #expect(try await sees(insurer, ["early", "one"], node))
        try await isClosedBesides(node)

        let ended = try grant("end", "--trip", "T-1", at: node)
        #expect(ended.status == 0, "\(ended.complaints)")
        #expect(try await sees(insurer, [], node))
        #expect(
            try await node.comesTo(404) { try await node.status("/v1/trips/T-1", key: insurer) })
        #expect(node.stop() == 0)
    }

    /// Neither the second trip to the insurer, nor anything to somebody else, in lists and by name.
    private func isClosedBesides(_ node: Serving) async throws {
        #expect(
            try await node.comesTo(200) { try await node.status("/v1/trips/T-1", key: insurer) })
        #expect(try await node.status("/v1/trips/T-2", key: insurer) == 404)
        #expect(try await node.status("/v1/trips/T-1", key: rival) == 404)
        #expect(try await ids(rival, node) == [])
        for id in ["two", "office", "other"] {
            let asked = try await node.status("/epcis/events/urn:uuid:\(id)", key: insurer)
            #expect(asked == 404, "\(id)")
        }
        let steps = try await node.send("/epcis/bizSteps", key: insurer).text
        #expect(!steps.contains("inspecting") && !steps.contains("arriving"), "\(steps)")
        let things = try await node.send("/epcis/epcs", key: insurer).text
        #expect(things.contains("TRL-1") && !things.contains("TRL-2"), "\(things)")
    }
}
