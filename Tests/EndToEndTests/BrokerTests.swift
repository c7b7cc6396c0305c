import Foundation
import Testing

/// A phone that publishes to a broker, and a node that listens there.
@Suite(
    .serialized,
    .enabled(
        if: LoopbackBroker.isThere, "needs Debian's mosquitto and mosquitto-clients"))
struct BrokerTests {
    private static let trip = """
        {"trip":"T-1","device":"GPS-1","departure":"%@","driver":"D-1","tractor":"TRK-1",\
        "trailer":"TRL-1","carrier":"carrier-a",\
        "seals":[{"maker":"Ancla","number":"H-1","class":"H"}]}
        """

    // A fleet on OwnTracks would report into the void.
    @Test func aPhoneOnABrokerIsHeard() async throws {
        let scratch = try Scratch(), broker = try LoopbackBroker()
        let data = scratch.path("data")
        let key = try Command.garita(
            "key", "add", "--role", "operator", "--party", "op", "--data", data
        )
        .output.trimmingCharacters(in: .whitespacesAndNewlines)
        let enrolled = try Command.garita(
            "device", "enrol", "--data", data, "--protocol", "mqtt", "--identity", "maria/phone",
            "--device", "GPS-1", "--party", "carrier-a")
        #expect(enrolled.status == 0, "\(enrolled.complaints)")
        let node = try Serving(
            data, "--mqtt", "mqtt://127.0.0.1:\(broker.port)?topic=owntracks/+/+")
        let start = Date().addingTimeInterval(-120)
        let declared = try await node.send(
            "/v1/events", key: key, type: "application/x-ndjson",
            String(format: Self.trip, start.ISO8601Format()))
        #expect(declared.text.contains("\"recorded\":1"), "\(declared.text)")
        #expect(
            try await node.comesTo(200) {
                let text = try await node.send("/metrics", key: key).text
                return text.contains("garita_mqtt_connected 1") ? 200 : 404
            })
        let location = """
            {"_type":"location","lat":32.5,"lon":-117,"acc":8,"vel":30,\
            "tst":\(Int(start.timeIntervalSince1970) + 60)}
            """
        // Said again until it was heard: the broker keeps nothing for a subscription to come.
        let isHeard = try await node.comesTo(200) {
            let isTaken = try broker.publish(location, to: "owntracks/maria/phone")
            #expect(isTaken)
            let text = try await node.send("/metrics", key: key).text
            let recorded = "garita_device_recorded_total{protocol=\"Mqtt\"} 1\n"
            return text.contains(recorded) ? 200 : 404
        }
        #expect(isHeard)
        #expect(node.stop() == 0)
    }

    // An operator would wait for a fleet that no broker was asked for.
    @Test(arguments: [
        ["--mqtt", "mqtt://127.0.0.1"], ["--mqtt", "mqtt://u:p@127.0.0.1?topic=a"],
        ["--mqtt", "mqtt://127.0.0.1?topic=a", "--mqtt-password-file", "x"],
        ["--device-port", "mqtt=1883"],
    ])
    func wrongWordsAreRefused(_ words: [String]) throws {
        let scratch = try Scratch()
        let run = try Command.run(["serve", "--data", scratch.path("data")] + words)
        #expect(run.status == 64, "\(run.complaints)")
    }
}
