import DeviceDoor
import Devices
import JSON
import MQTTDoor
import Model
import Testing

/// With Debian's broker and its own publisher: neither end of the wire is ours.
@Suite(.enabled(if: Mosquitto.isThere, Mosquitto.lack), .timeLimit(.minutes(5)))
struct QueueTests {
    private static let names: KeyValuePairs = ["7": "GPS-1", "maria/phone": "GPS-2"]

    private func lane() async throws -> (SmallNode, DeviceGate) {
        let lane = try await SmallNode(devices: ["GPS-1", "GPS-2"])
        return (lane, lane.gate(try .of(.mqtt, Self.names)))
    }

    private func address(_ broker: Mosquitto, user: String = "") -> String {
        "mqtt://\(user)127.0.0.1:\(broker.port)?topic=garita/+&topic=owntracks/+/+"
    }

    private func line(_ second: Int, _ more: String = "") -> String {
        "{\"time\":\"2026-08-22T14:04:\(10 + second)Z\",\"lon\":-116.9,\"lat\":32.5498\(more)}"
    }

    // A fleet that speaks by a broker would not be heard, or its cut seal not be found.
    @Test func everyFormOfPayloadReachesTheLedger() async throws {
        let broker = try await Mosquitto(), (lane, gate) = try await lane()
        try await OpenQueue.with(address(broker), gate) { queue in
            try await queue.comes { $0.link.isUp }
            try broker.publish(line(1) + "\n" + line(2), to: "garita/7")
            try broker.publish(
                "lat=32.5498&lon=-116.9&timestamp=1787407453&speed=8.9", to: "garita/7")
            try broker.publish(
                "{\"_type\":\"location\",\"lat\":32.5498,\"lon\":-116.9,\"tst\":1787407454}",
                to: "owntracks/maria/phone")
            try broker.publish(line(5, ",\"seal\":\"cut\""), to: "garita/7")
            let finding = await lane.finds { $0.cause.kind == .sealBroken }
            #expect(finding?.trip.description == "T-GPS-1")
            try await queue.comes { $0.count.answers == 4 }
            #expect(queue.count.recorded == 5, "\(queue.heard.all)")
        }
        try await lane.close()
    }

    // What a device said while the node was away would be lost.
    @Test func whatWasSaidWhileTheNodeWasAwayComesLater() async throws {
        let broker = try await Mosquitto(), (lane, gate) = try await lane()
        try await OpenQueue.with(address(broker), gate) { queue in
            try await queue.comes { $0.link.isUp }
        }
        for second in 2...40 { try broker.publish(line(second), to: "garita/7") }
        try await OpenQueue.with(address(broker), gate) { queue in
            try await queue.comes { $0.count.recorded == 39 }
            #expect(queue.heard.all.contains { $0.contains("kept our session") })
        }
        try await lane.close()
    }

    // A message acknowledged before it is on disk is lost with the next power cut.
    @Test func whatIsNotOnDiskIsNotAcknowledged() async throws {
        let broker = try await Mosquitto(), (lane, gate) = try await lane()
        try await OpenQueue.with(address(broker), gate) { queue in
            try await queue.comes { $0.link.isUp }
            lane.trouble.set(.closed)
            try broker.publish(line(1), to: "garita/7")
            try await queue.comes { $0.count.hindered > 1 }
            #expect(queue.count.answers == 0)
            lane.trouble.set(nil)
            try await queue.comes { $0.count.answers == 1 }
            #expect(queue.count.recorded == 1)
        }
        try await lane.close()
    }

    // A broker that is started anew would end the lane's hearing until somebody notices.
    @Test func aBrokerThatWasGoneIsFoundAgain() async throws {
        let broker = try await Mosquitto(), (lane, gate) = try await lane()
        try await OpenQueue.with(address(broker), gate) { queue in
            try await queue.comes { $0.link.isUp }
            try broker.publish(line(1), to: "garita/7")
            try await queue.comes { $0.count.answers == 1 }
            broker.stop()
            try await queue.comes { !$0.link.isUp }
            try await broker.start()
            try await queue.comes { $0.link.isUp }
            try broker.publish(line(2), to: "garita/7")
            try await queue.comes { $0.count.recorded == 2 }
            // A broker that ends before it read our last word resets the connection.
            #expect(
                queue.heard.all.contains { $0.contains("hung up") || $0.contains("broke") },
                "\(queue.heard.all)")
        }
        try await lane.close()
    }

    // A stranger's messages would shut everybody's out, or speak for a load.
    @Test func strangersAreListedAndInNobodysWay() async throws {
        let broker = try await Mosquitto(), (lane, gate) = try await lane()
        try await OpenQueue.with(address(broker), gate) { queue in
            try await queue.comes { $0.link.isUp }
            // More than the broker hands on unacknowledged.
            for second in 1...30 { try broker.publish(line(second), to: "garita/9") }
            try broker.publish(line(1), to: "garita/7")
            try await queue.comes { $0.count.recorded == 1 }
            #expect(queue.count.strangers == 30)
            let listed = queue.strangers.takeChanged()?.first
            #expect(listed?.name.identity == "9")
            #expect(listed?.address == "127.0.0.1:\(broker.port)")
        }
        try await lane.close()
    }

    // One message that cannot be taken would be handed on for ever, and nothing after it.
    @Test func whatCannotBeTakenIsPassedOver() async throws {
        let broker = try await Mosquitto(), (lane, gate) = try await lane()
        var limits = OpenQueue.limits
        limits.payloadMax = 1_000
        try await OpenQueue.with(address(broker), gate, limits: limits) { queue in
            try await queue.comes { $0.link.isUp }
            try broker.publish(String(repeating: "x", count: 90_000), to: "garita/7")
            try broker.publish("nonsense", to: "garita/7")
            try broker.publish(line(1), to: "garita/7")
            try await queue.comes { $0.count.recorded == 1 }
            try await queue.comes { $0.count.answers == 3 }
            #expect(queue.count.spoilt == 2)
            #expect(queue.heard.all.contains { $0.contains("90000 bytes was passed over") })
        }
        try await lane.close()
    }

    // The broker's last word of yesterday would put the load where it is not.
    @Test func aKeptMessageWithoutATimeMovesNoLoad() async throws {
        let broker = try await Mosquitto(), (lane, gate) = try await lane()
        try broker.publish("lat=32.5498&lon=-116.9", to: "garita/7", isRetained: true)
        let told = OpenQueue.Heard()
        let keep = gate.keep
        let listening = DeviceGate(
            enrolment: gate.enrolment,
            keep: { lines, sender throws(DeviceGate.Hindrance) in
                lines.forEach { told.add($0.text) }
                return try await keep(lines, sender)
            }, now: gate.now)
        try await OpenQueue.with(address(broker), listening) { queue in
            try await queue.comes { $0.count.answers == 1 }
            #expect(told.all.count == 1)
            #expect(told.all.allSatisfy { $0.contains("\"valid\":false") }, "\(told.all)")
        }
        try await lane.close()
    }

    // A password would stand in a log, or a wrong one would look like a quiet fleet.
    @Test func aPasswordOpensAndIsNeverShown() async throws {
        let secret = "s3cret-of-the-lane"
        let broker = try await Mosquitto(password: secret), (lane, gate) = try await lane()
        let url = address(broker, user: "garita@")
        try await OpenQueue.with(url, gate, password: "wrong") { queue in
            try await queue.comes { $0.heard.all.contains { $0.contains("refuses us") } }
            #expect(!queue.link.isUp)
        }
        try await OpenQueue.with(url, gate, password: secret) { queue in
            try await queue.comes { $0.link.isUp }
            try broker.publish(line(1), to: "garita/7", as: ("garita", secret))
            try await queue.comes { $0.count.recorded == 1 }
            #expect(!queue.heard.all.contains { $0.contains(secret) })
        }
        try await lane.close()
    }
}
