import Foundation
import Testing

/// What comes by the one entrance out of its usual order or form, on a serving node.
@Suite(.serialized)
struct EntranceTests {
    private let scratch: Scratch
    private let data: String

    init() throws {
        scratch = try Scratch()
        data = scratch.path("data")
    }

    private func key(_ role: String, _ party: String) throws -> String {
        try Command.key(role, party, data)
    }

    private static let lines = "application/x-ndjson"

    private func moment(_ seconds: Double) -> String {
        Date().addingTimeInterval(seconds).ISO8601Format()
    }

    private func capture(_ id: String, at moment: String) -> String {
        """
        {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",\
        {"lane":"https://lane.example.org/vocab/"}],\
        "type":"AssociationEvent","eventTime":"\(moment)","eventTimeZoneOffset":"+00:00",\
        "eventID":"urn:uuid:\(id)","parentID":"https://lane.example.org/trailer/TRL-1",\
        "childEPCs":["https://lane.example.org/seal/Ancla/H-1"],"action":"OBSERVE",\
        "bizStep":"inspecting","lane:sealCondition":"4"}
        """
    }

    private func trip(_ departure: String) -> String {
        """
        {"trip":"T-1","device":"GPS-1","departure":"\(departure)","driver":"driver-1",\
        "tractor":"TRK-1","trailer":"TRL-1","carrier":"carrier-a",\
        "seals":[{"maker":"Ancla","number":"H-1","class":"H"}]}
        """
    }

    // A seal found broken before the carrier's system had declared the trip would count for nothing.
    @Test func aSealThatWasBrokenBeforeTheTripWasDeclaredBreaksItsCustody() async throws {
        let carrier = try key("carrier", "carrier-a"), op = try key("operator", "op")
        let id = "5f7c1a56-3c7b-4c0e-9b5e-0d3a6d9f4a11"
        let event = capture(id, at: moment(-600))
        let node = try Serving(data)
        let first = try await node.send(
            "/epcis/events", key: carrier, type: "application/json", event)
        #expect(first.status == 201, "\(first.text)")
        let declared = try await node.send(
            "/v1/events", key: carrier, type: Self.lines, trip(moment(-900)))
        #expect(declared.text.contains("\"recorded\":1"), "\(declared.text)")
        #expect(
            try await node.comesTo(200) {
                try await node.send("/v1/trips/T-1", key: op).text.contains("sealBroken")
                    ? 200 : 404
            })
        let again = try await node.send(
            "/epcis/events", key: carrier, type: "application/json", event)
        #expect(again.status == 409, "\(again.text)")
        #expect(node.stop() == 0)
        let path = scratch.path("trip.dossier")
        let dossier = try Command.garita("dossier", "T-1", "--data", data, "-o", path)
        #expect(dossier.status == 0, "\(dossier.complaints)")
        let verified = try Command.garita(
            "verify", path, "--key", data + "/keys/verifier.key")
        #expect(verified.status == 0, "\(verified.output)\(verified.complaints)")
        #expect(verified.output.contains("1 more from before it was declared"))
        let replay = try Command.garita("replay", "--data", data)
        #expect(replay.status == 0, "\(replay.output)\(replay.complaints)")
    }

    private func fixture(_ name: String) throws -> String {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try String(
            contentsOf: folder.appending(path: "Fixtures/manifests/\(name)"), encoding: .utf8)
    }

    // Two commands that read one paper would put the load on two trackers.
    @Test func aManifestThatNamesItsDeviceKeepsIt() throws {
        let file = try scratch.write(try fixture("truck.json"), to: "truck.json")
        let bare = try Command.garita("manifest", "trip", file)
        #expect(bare.status == 0, "\(bare.complaints)")
        #expect(bare.output.contains("\"device\":\"GPS-5521\""), "\(bare.output)")
        #expect(bare.output.contains("\"departure\":\"2026-08-22T14:00:00"), "\(bare.output)")
        let beside = try Command.garita(
            "manifest", "trip", file, "--device", "GPS-9", "--departure", moment(0))
        #expect(beside.status == 0 && beside.output == bare.output, "\(beside.output)")
        // What it leaves out itself is taken from beside it.
        let without = try scratch.write(
            try fixture("truck.json").replacing("\"device\": \"GPS-5521\", ", with: ""),
            to: "without.json")
        let given = try Command.garita("manifest", "trip", without, "--device", "GPS-9")
        #expect(given.status == 0, "\(given.complaints)")
        #expect(given.output == bare.output.replacing("GPS-5521", with: "GPS-9"))
        let lacking = try Command.garita("manifest", "trip", without)
        #expect(lacking.status == 1 && lacking.complaints.contains("--device"))
    }

    // What customs already has would have to be turned into another form by hand.
    @Test func aManifestOpensItsTripAtTheDoorAndFromAFile() async throws {
        let op = try key("operator", "op")
        let json = try fixture("truck.json")
            .replacing("2026-08-22T14:00:00Z", with: moment(3_600))
        let node = try Serving(data)
        let sent = try await node.send("/v1/events", key: op, type: "application/json", json)
        #expect(sent.text.contains("\"recorded\":1"), "\(sent.text)")
        let bare = try await node.send(
            "/v1/events", key: op, type: "application/edi-x12", try fixture("truck.x12"))
        #expect(bare.status == 422)
        #expect(bare.text.contains("\"device\"") && bare.text.contains("\"departure\""))
        #expect(node.stop() == 0)
        let file = try scratch.write(
            try fixture("truck.x12").replacing("ABCD0042", with: "ABCD0043"), to: "truck.x12")
        let fed = try Command.garita(
            "ingest", file, "--device", "GPS-7", "--departure", moment(7_200), "--data", data)
        #expect(fed.status == 0, "\(fed.output)\(fed.complaints)")
        let page = try Command.garita("trip", "show", "ABCD0043", "--data", data)
        #expect(page.output.contains("TRL534471"), "\(page.output)\(page.complaints)")
        let fsck = try Command.garita("fsck", "--data", data)
        #expect(fsck.status == 0, "\(fsck.output)\(fsck.complaints)")
    }

    // A partner would look at loads that were shown to it once for ever, or at none.
    @Test func sightIsGivenAndTakenBack() async throws {
        let carrier = try key("carrier", "carrier-a"), friend = try key("exporter", "friend")
        let node = try Serving(data)
        _ = try await node.send("/v1/events", key: carrier, type: Self.lines, trip(moment(600)))
        let event = capture("5f7c1a56-3c7b-4c0e-9b5e-0d3a6d9f4a12", at: moment(-60))
        _ = try await node.send("/epcis/events", key: carrier, type: "application/json", event)
        func grant(_ rest: String) async throws -> String {
            try await node.send(
                "/v1/events", key: carrier, type: Self.lines,
                """
                {"room":"grant","matter":"friend","at":"\(moment(0))",\
                "record":{"to":"friend"\(rest)}}
                """
            ).text
        }
        func seen() async throws -> [Bool] {
            let page = try await node.send("/v1/trips/T-1", key: friend)
            let list = try await node.send("/v1/trips", key: friend)
            let events = try await node.send("/epcis/events", key: friend)
            return [
                page.status == 200, list.text.contains("T-1"), events.text.contains("Ancla/H-1"),
            ]
        }
        /// The answer waits for the disk, not for the judge, the board and the index.
        func comes(_ wanted: [Bool]) async throws -> Bool {
            try await node.comesTo(200) { try await seen() == wanted ? 200 : 0 }
        }
        #expect(try await seen() == [false, false, false])
        let early = try await grant(",\"takenBack\":true")
        #expect(early.contains("no grant “friend” was given here"), "\(early)")
        let given = try await grant("")
        #expect(given.contains("\"recorded\":1"), "\(given)")
        #expect(try await comes([true, true, true]))
        let page = try await node.send("/v1/trips/T-1", key: friend)
        #expect(!page.text.contains("channel"), "a partner learns no channel")
        let back = try await grant(",\"takenBack\":true")
        #expect(back.contains("\"recorded\":1"), "\(back)")
        #expect(try await comes([false, false, false]))
        let one = try await grant(",\"trip\":\"T-1\"")
        #expect(one.contains("\"recorded\":1"), "\(one)")
        #expect(try await comes([true, true, true]), "a trip's events come with it")
        let other = try await grant(",\"trip\":\"T-2\"")
        #expect(other.contains("record.trip"), "a trip that is not there is granted to nobody")
        #expect(node.stop() == 0)
    }
}
