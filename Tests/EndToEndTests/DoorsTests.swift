import Foundation
import Testing

/// Every door of a serving node leads to the same ledger.
@Suite(.serialized)
struct DoorsTests {
    private static let lane = """
        {"type":"FeatureCollection","name":"street","features":[{"type":"Feature","properties":\
        {"role":"corridor","widthMetres":300},"geometry":{"type":"LineString","coordinates":\
        [[-117.0,32.5],[-116.787,32.5]]}},{"type":"Feature","properties":{"role":"plant",\
        "name":"plant","radiusMetres":250},"geometry":{"type":"Point","coordinates":\
        [-117.0,32.5]}}]}
        """

    private func key(_ role: String, _ party: String, _ data: String) throws -> String {
        try Command.key(role, party, data)
    }

    private func trip(_ departure: Date) -> String {
        """
        {"trip":"T-1","device":"GPS-1","departure":"\(departure.ISO8601Format())",\
        "driver":"driver-1","tractor":"TRK-1","trailer":"TRL-1","carrier":"carrier-a",\
        "seals":[{"maker":"Ancla","number":"H-1","class":"H"}],\
        "programme":{"ctpatTier":2,"fast":true}}
        """
    }

    private static let lines = "application/x-ndjson"

    // A tracker's reports would end nowhere, or a suspended driver's clearance would stand.
    @Test func aTrackerAnEPCISCaptureAndANoticeMeetInOneLedger() async throws {
        let scratch = try Scratch()
        let data = scratch.path("data")
        let op = try key("operator", "op", data), customs = try key("customs", "us-cbp", data)
        let enrolled = try Command.garita(
            "device", "enrol", "--data", data, "--protocol", "OsmAnd", "--identity", "phone-1",
            "--device", "GPS-1", "--party", "carrier-a")
        #expect(enrolled.status == 0, "\(enrolled.complaints)")
        let node = try Serving(data, "--device-port", "OsmAnd=0/tcp")
        let port = try node.devicePort()
        let start = Date().addingTimeInterval(-120)
        let declared = try await node.send(
            "/v1/events", key: op, type: Self.lines, Self.lane + "\n" + trip(start))
        #expect(declared.text.contains("\"recorded\":2"), "\(declared.text)")

        for second in [30.0, 60, 90] {
            let at = Int(start.addingTimeInterval(second).timeIntervalSince1970)
            let told = try await node.report(
                "id=phone-1&lat=32.5&lon=\(-117 + second / 9_000)&timestamp=\(at)", port: port)
            #expect(told == 200)
        }
        #expect(try await node.report("id=stranger&lat=1&lon=1&timestamp=1", port: port) == 403)
        let row = try await node.send("/v1/trips/T-1", key: op)
        #expect(row.text.contains("\"channel\":\"releaseTrustedLane\""), "\(row.text.prefix(600))")

        let suspended = try await node.send(
            "/v1/events", key: customs, type: Self.lines,
            """
            {"action":"standing","time":"\(Date().ISO8601Format())","member":"driver-1",\
            "programme":"FAST","status":"suspended","authority":"us-cbp"}
            """)
        #expect(suspended.text.contains("\"recorded\":1"), "\(suspended.text)")
        #expect(
            try await node.comesTo(200) {
                let page = try await node.send("/v1/trips/T-1", key: op)
                return page.text.contains("\"cause\":\"standing\"") ? 200 : 404
            })
        try await rulingsAreTold(node, customs, data, scratch)
        try await captureAndAsk(node, op)
        #expect(node.stop() == 0)
        let replay = try Command.garita("replay", "--data", data)
        #expect(replay.status == 0, "\(replay.output)\(replay.complaints)")
    }

    /// As events: all of it to customs, little to the load's carrier, nothing to another.
    private func rulingsAreTold(
        _ node: Serving, _ customs: String, _ data: String, _ scratch: Scratch
    ) async throws {
        let mine = try key("carrier", "carrier-a", data), rival = try key("carrier", "rival", data)
        let trip = "EQ_bizTransaction_lane:BTT-trip=https://lane.example.org/voc/trip/T-1"
        let query = "/epcis/events?orderDirection=ASC&\(trip)"
        #expect(
            try await node.comesTo(200) {
                let told = try await node.send(query, key: mine).text
                return told.contains("Disp-precleared\"],\"unset")
                    || told.contains("lane:revocation")
                    ? 200 : 404
            })
        let coarse = try await node.send(query, key: mine).text
        let whole = try await node.send(query, key: customs).text
        #expect(coarse.contains("BizStep-customs_clearing") && coarse.contains("lane:release"))
        #expect(coarse.contains("\"lane:ground\":\"review\"") && !coarse.contains("reasons"))
        #expect(!coarse.contains("standing") && !coarse.contains("driver-1"))
        #expect(whole.contains("lane:reasons") && whole.contains("\"lane:cause\":\"standing\""))
        #expect(!(try await node.send(query, key: rival).text).contains("lane:release"))
        for (name, text) in [("coarse.json", coarse), ("whole.json", whole)] {
            let file = try scratch.write(text, to: name)
            let verdict = try Command.garita("epcis", "validate", file)
            #expect(verdict.status == 0, "\(verdict.output)")
            let hashes = try Command.garita("epcis", "hash", file).output
            let ids = text.matches(of: /"eventID":"([^"]+)"/).map { String($0.1) }
            #expect(ids.count >= 2 && hashes.split(separator: "\n").map(String.init) == ids)
        }
    }

    private func captureAndAsk(_ node: Serving, _ key: String) async throws {
        let event = """
            {"@context":"https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",\
            "type":"ObjectEvent","eventID":"urn:uuid:1",\
            "eventTime":"\(Date().ISO8601Format())",\
            "eventTimeZoneOffset":"+00:00","epcList":["urn:epc:id:sscc:0952001.0000000111"],\
            "action":"OBSERVE","bizStep":"storing"}
            """
        let captured = try await node.send(
            "/epcis/events", key: key, type: "application/json", event)
        #expect(captured.status == 201, "\(captured.text)")
        // Another event under the same name is a conflict, and no fault in the event.
        let other = try await node.send(
            "/epcis/events", key: key, type: "application/json",
            event.replacing("storing", with: "packing"))
        #expect(other.status == 409 && other.text.contains("AlreadyExists"), "\(other.text)")
        let query = "/epcis/events?MATCH_epc=urn:epc:id:sscc:0952001.0000000111"
        #expect(
            try await node.comesTo(200) {
                try await node.send(query, key: key).text.contains("0000000111") ? 200 : 404
            })
    }
}
