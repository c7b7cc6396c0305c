import DeviceDoor
import Devices
import MQTTDoor
import Model
import TLSLine
import Testing

/// A broker over the Internet: with Debian's Mosquitto and an authority of the test's own.
@Suite(.enabled(if: Mosquitto.isThere, Mosquitto.lack), .timeLimit(.minutes(5)))
struct PrivateQueueTests {
    private func lane() async throws -> (SmallNode, DeviceGate) {
        let lane = try await SmallNode(devices: ["GPS-1"])
        return (lane, lane.gate(try .of(.mqtt, ["7": "GPS-1"])))
    }

    private func address(_ broker: Mosquitto, _ host: String, port: Int? = nil) -> String {
        "mqtts://\(host):\(port ?? broker.encryptedPort)?topic=garita/+"
    }

    private func line(_ second: Int) -> String {
        "{\"time\":\"2026-08-22T14:04:\(10 + second)Z\",\"lon\":-116.9,\"lat\":32.5498}"
    }

    /// What the operator is told of a broker that is not believed; nothing of ours may reach it.
    private func complaint(
        _ address: String, trusting trust: TLSTrust, _ gate: DeviceGate
    ) async throws -> String {
        try await OpenQueue.with(address, gate, trusting: trust, password: "s3cret") { queue in
            try await queue.comes { !$0.heard.all.isEmpty }
            #expect(!queue.link.isUp)
            return queue.heard.all[0]
        }
    }

    // A lane's broker over the Internet would be read, and spoken for, by whoever stands between.
    @Test(arguments: ["localhost", "127.0.0.1"])
    func aBrokerThatIsBelievedIsHeard(_ host: String) async throws {
        let authority = try Authority()
        let broker = try await Mosquitto(vouchedBy: authority), (lane, gate) = try await lane()
        let trust = TLSTrust.file(authority.file)
        try await OpenQueue.with(address(broker, host), gate, trusting: trust) { queue in
            try await queue.comes { $0.link.isUp }
            for second in 2...40 { try broker.publish(line(second), to: "garita/7") }
            // Longer than a record of TLS.
            try broker.publish(
                (41...49).map { line($0 - 41) }.joined(separator: "\n")
                    + String(repeating: "\n", count: 60_000), to: "garita/7")
            try await queue.comes { $0.count.answers == 40 }
            #expect(queue.count.recorded >= 39, "\(queue.heard.all)")
        }
        // The session is the broker's, and comes back by a new talk.
        try broker.publish("lat=32.5498&lon=-116.9&timestamp=1787407453", to: "garita/7")
        try await OpenQueue.with(address(broker, host), gate, trusting: trust) { queue in
            try await queue.comes { $0.count.answers == 1 }
            broker.stop()
            try await queue.comes { !$0.link.isUp }
            try await broker.start()
            try await queue.comes { $0.link.isUp }
        }
        try await lane.close()
    }

    // Somebody with a certificate of their own making would get the password and the fleet.
    @Test func nobodyElseIsBelieved() async throws {
        let authority = try Authority(), other = try Authority()
        let broker = try await Mosquitto(vouchedBy: authority), (lane, gate) = try await lane()
        let here = address(broker, "localhost")
        for trust in [TLSTrust.file(other.file), .system] {
            let told = try await complaint(here, trusting: trust, gate)
            #expect(
                told.contains("nobody whom we trust") && told.contains("--mqtt-trust"), "\(told)")
        }
        let absent = try await complaint(here, trusting: .file(authority.file + "x"), gate)
        #expect(absent.contains("ca.pemx holds no certificates"), "\(absent)")
        let key = try await complaint(here, trusting: .file(authority.key), gate)
        #expect(key.contains("broker.key holds no certificates"), "\(key)")
        try await lane.close()
    }

    // A certificate of any other server of the same authority would do.
    @Test(arguments: [
        ("DNS:localhost", "127.0.0.1"), ("IP:127.0.0.1,DNS:broker.lane", "localhost"),
    ])
    func anotherHostsCertificateIsRefused(_ names: String, _ host: String) async throws {
        let authority = try Authority(for: names)
        let broker = try await Mosquitto(vouchedBy: authority), (lane, gate) = try await lane()
        let told = try await complaint(
            address(broker, host), trusting: .file(authority.file), gate)
        #expect(told.contains("its certificate is not for “\(host)”"), "\(told)")
        try await lane.close()
    }

    // An operator who mistook the port would look for a fault in the certificate.
    @Test func aPlainPortIsNamed() async throws {
        let authority = try Authority()
        let broker = try await Mosquitto(vouchedBy: authority), (lane, gate) = try await lane()
        let told = try await complaint(
            address(broker, "localhost", port: broker.port), trusting: .file(authority.file), gate)
        #expect(told.contains("is this the port of plain talk"), "\(told)")
        try await lane.close()
    }
}
