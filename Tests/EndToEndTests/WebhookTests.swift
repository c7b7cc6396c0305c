import Cryptography
import Foundation
import Testing

/// Partners subscribe at a node that really serves; a real receiver hears it.
@Suite(.serialized)
struct WebhookTests {
    private let scratch: Scratch
    private let data: String
    private let key: String
    private static let secret = "a secret of sixteen bytes and more"
    private static let json = "application/json"

    init() throws {
        scratch = try Scratch()
        data = scratch.path("data")
        key = try Command.garita(
            "key", "add", "--role", "exporter", "--party", "mx-maker", "--data", data
        ).output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func capture(_ numbers: ClosedRange<Int>, _ node: Serving) async throws {
        let events = numbers.map { number in
            """
            {"type":"ObjectEvent","eventID":"urn:uuid:\(number)",\
            "eventTime":"\(Date().ISO8601Format())","eventTimeZoneOffset":"+00:00",\
            "epcList":["urn:epc:id:sscc:0952001.0000000111"],"action":"OBSERVE",\
            "bizStep":"\(number == 66 ? "arriving" : "storing")"}
            """
        }
        let sent = try await node.send(
            "/epcis/capture", key: key, type: Self.json,
            """
            {"@context":"https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",\
            "type":"EPCISDocument","schemaVersion":"2.0","creationDate":"2026-01-05T00:00:00Z",\
            "epcisBody":{"eventList":[\(events.joined(separator: ","))]}}
            """)
        #expect(sent.status == 202, "\(sent.text)")
    }

    private func subscribe(
        _ node: Serving, to address: String, _ more: String = "\"stream\":true"
    ) async throws -> Serving.Answer {
        _ = try await node.send(
            "/epcis/queries", key: key, type: Self.json,
            #"{"name":"stored","query":{"EQ_bizStep":"storing"}}"#)
        return try await node.send(
            "/epcis/queries/stored/subscriptions", key: key, type: Self.json,
            #"{"dest":"\#(address)","signatureToken":"\#(Self.secret)",\#(more)}"#)
    }

    private func listed(_ node: Serving) async throws -> String {
        try await node.send("/epcis/queries/stored/subscriptions", key: key).text
    }

    /// Asks the node until something is so; false when it never is.
    private func waits(_ node: Serving, for isSo: @escaping () async throws -> Bool) async throws
        -> Bool
    {
        try await node.comesTo(200) { try await isSo() ? node.status("/health", key: key) : 0 }
    }

    private func ids(_ numbers: ClosedRange<Int>) -> [String] { numbers.map { "urn:uuid:\($0)" } }

    // A partner's system would believe anybody, or book every event twice.
    @Test func eventsAreToldSignedInOrderAndOnce() async throws {
        let receiver = try await Receiver()
        var node = try Serving(data, "--webhook-allow", receiver.host)
        try await capture(1...2, node)
        let made = try await subscribe(node, to: receiver.address)
        #expect(made.status == 201 && !made.text.contains(Self.secret), "\(made.text)")
        try await capture(3...5, node)
        try await capture(66...66, node)
        try await capture(7...7, node)
        #expect(try await waits(node) { receiver.events.count >= 4 })
        #expect(receiver.events == ids(3...5) + ids(7...7))
        for delivery in receiver.deliveries {
            let parts = delivery.signature.split(separator: ",")
            let seconds = try #require(parts.first?.dropFirst(2))
            let code = HMAC256.code(
                of: Array("\(seconds).\(delivery.name).\(delivery.body)".utf8),
                under: Array(Self.secret.utf8))
            let hex = code.map { String(format: "%02x", $0) }.joined()
            #expect(delivery.signature == "t=\(seconds),v1=\(hex)")
            let file = try scratch.write(delivery.body, to: "delivery.json")
            #expect(try Command.garita("epcis", "validate", file).status == 0)
        }
        #expect(node.stop() == 0)
        node = try Serving(data, "--webhook-allow", receiver.host)
        try await capture(8...8, node)
        #expect(try await waits(node) { receiver.events.last == "urn:uuid:8" })
        #expect(receiver.events == ids(3...5) + ids(7...8))
        let count = "garita_webhook_deliveries_total 1"
        #expect(
            try await waits(node) {
                try await node.send("/metrics", key: key).text.contains(count)
            })
        let metrics = try await node.send("/metrics", key: key).text
        #expect(metrics.contains("garita_webhook_subscriptions{state=\"active\"} 1"))
        let gone = try await node.send(
            "/epcis/queries/stored/subscriptions/\(id(made))", key: key, method: "DELETE")
        #expect(gone.status == 204)
        #expect(try await listed(node) == "[]")
        #expect(node.stop() == 0)
    }

    private func id(_ made: Serving.Answer) throws -> String {
        let match = try #require(made.text.firstMatch(of: /"subscriptionID":"([^"]+)"/))
        return String(match.1)
    }

    // After a power failure a partner would miss events, or could not know a repeat from news.
    @Test func aNodeKilledBeforeItKnewTellsTheSameDeliveryAgain() async throws {
        let receiver = try await Receiver()
        let first = try Serving(data, "--webhook-allow", receiver.host)
        _ = try await subscribe(first, to: receiver.address)
        // The receiver takes it; the node dies before it can write that down.
        let pid = first.pid
        receiver.answer { _ in
            kill(pid, SIGKILL)
            return .status(200)
        }
        // It may die before it has answered: the delivery does not wait for that.
        try? await capture(1...3, first)
        first.waitUntilGone()
        let taken = try #require(receiver.deliveries.first)
        #expect(receiver.deliveries.count == 1)
        receiver.answer { _ in .status(200) }
        let second = try Serving(data, "--webhook-allow", receiver.host)
        #expect(try await waits(second) { receiver.deliveries.count >= 2 })
        let again = receiver.deliveries[1]
        #expect(again.name == taken.name && again.body == taken.body)
        #expect(again.events.isEmpty == false)
        #expect(try await waits(second) { receiver.events.last == "urn:uuid:3" })
        try await capture(4...4, second)
        #expect(try await waits(second) { receiver.events.last == "urn:uuid:4" })
        let once = receiver.deliveries.dropFirst().flatMap(\.events)
        #expect(once == ids(1...4))
        #expect(second.stop() == 0)
    }

    // A receiver that was broken for an hour would never hear what happened meanwhile, or its
    // operator would never learn why.
    @Test func aReceiverThatFailsIsAskedAgainThenLeftWithAReason() async throws {
        let receiver = try await Receiver()
        let node = try Serving(
            data, "--webhook-allow", receiver.host, "--webhook-attempts", "2")
        let made = try await subscribe(node, to: receiver.address)
        receiver.answer { _ in .status(500) }
        try await capture(1...1, node)
        #expect(
            try await waits(node) { try await listed(node).contains("\"state\":\"paused\"") })
        let paused = try await listed(node)
        #expect(paused.contains("\"cause\":\"the receiver answered 500\""), "\(paused)")
        #expect(receiver.deliveries.map(\.attempt) == ["1", "2"])
        #expect(Set(receiver.deliveries.map(\.name)).count == 1)
        try await capture(2...2, node)
        receiver.answer { _ in .status(204) }
        let resumed = try await node.send(
            "/epcis/queries/stored/subscriptions/\(id(made))/resume", key: key, type: Self.json, "")
        #expect(resumed.status == 200 && resumed.text.contains("\"state\":\"active\""))
        #expect(try await waits(node) { receiver.events.last == "urn:uuid:2" })
        #expect(receiver.deliveries.dropFirst(2).flatMap(\.events) == ids(1...2))
        let metrics = try await node.send("/metrics", key: key).text
        #expect(metrics.contains("garita_webhook_failures_total{cause=\"status\"} 2"))
        #expect(node.stop() == 0)
    }

    // Who asks since when something is still to come would be told a moment after it was recorded,
    // and look past what the next delivery brings.
    @Test func whatIsStillToComeIsNoOlderThanIsSaid() async throws {
        let receiver = try await Receiver()
        let node = try Serving(data, "--webhook-allow", receiver.host, "--webhook-attempts", "1")
        let made = try await subscribe(node, to: receiver.address)
        // A delivery takes a hundred; the second is not taken.
        receiver.answer { $0.events.first == "urn:uuid:1" ? .status(200) : .status(500) }
        try await capture(1...150, node)
        #expect(
            try await waits(node) { try await listed(node).contains("\"state\":\"paused\"") })
        let first = try #require(receiver.deliveries.first)
        let recorded = first.body.matches(of: /"recordTime":"([^"]+)"/).map { String($0.1) }
        #expect(first.events.count == 100 && recorded.count == 100)
        let paused = try await listed(node)
        #expect(
            paused.contains("\"minRecordTime\":\"\(try #require(recorded.last))\""), "\(paused)")
        let told = try #require(paused.firstMatch(of: /"lastNotifiedAt":"([^"]+)"/))
        #expect(try #require(recorded.last) < String(told.1))
        #expect(made.status == 201)
        #expect(node.stop() == 0)
    }

    // One dead host would hold the node's connections, and a redirection would lead it inside.
    @Test func whoHangsIsLeftAndNobodyIsFollowed() async throws {
        let receiver = try await Receiver(), inner = try await Receiver()
        var node = try Serving(
            data, "--webhook-allow", receiver.host, "--webhook-attempts", "1",
            "--webhook-seconds", "1")
        let made = try await subscribe(node, to: receiver.address)
        receiver.answer { _ in .silence }
        try await capture(1...1, node)
        #expect(
            try await waits(node) { try await listed(node).contains("\"state\":\"paused\"") })
        #expect(try await listed(node).contains("did not answer within 1 second"))
        #expect(node.stop() == 0)
        // With more patience: on a busy machine an answer takes more than a second, too.
        node = try Serving(
            data, "--webhook-allow", receiver.host, "--webhook-attempts", "1",
            "--webhook-seconds", "60")
        let place = inner.address
        receiver.answer { _ in .redirect(to: place) }
        _ = try await node.send(
            "/epcis/queries/stored/subscriptions/\(id(made))/resume", key: key, type: Self.json, "")
        #expect(try await waits(node) { try await listed(node).contains("a redirection") })
        #expect(receiver.deliveries.count == 2 && inner.deliveries.isEmpty)
        #expect(node.stop() == 0)
    }

    // A partner could make the node knock at doors inside the network it stands in.
    @Test func inwardAddressesAreRefusedUnlessNamed() async throws {
        let node = try Serving(data)
        for (address, word) in [
            ("http://127.0.0.1:8080/", "not encrypted"), ("https://127.0.0.1/", "this machine"),
            ("https://localhost/", "this machine"), ("https://10.0.0.8/", "private network"),
            ("https://169.254.169.254/latest", "secrets"), ("https://[::1]/", "this machine"),
            ("https://224.0.0.1/", "multicast"), ("not an address", "no address"),
        ] {
            let answer = try await subscribe(node, to: address)
            #expect(answer.status == 400, "\(address): \(answer.text)")
            #expect(answer.text.contains("SubscriptionControlsException"))
            #expect(answer.text.contains(word), "\(answer.text)")
        }
        #expect(try await listed(node) == "[]")
        #expect(node.stop() == 0)
    }

    // A report that was asked for by the clock would never come, or only when something happened.
    @Test func aScheduleIsKeptAndAnEmptyReportToldWhenWanted() async throws {
        let receiver = try await Receiver()
        let node = try Serving(data, "--webhook-allow", receiver.host)
        let every = (0..<6).map { String($0 * 10) }.joined(separator: ",")
        let made = try await subscribe(
            node, to: receiver.address,
            #""schedule":{"second":"\#(every)"},"reportIfEmpty":true"#)
        #expect(made.status == 201 && made.text.contains("nextReportAt"), "\(made.text)")
        #expect(try await waits(node) { !receiver.deliveries.isEmpty })
        #expect(receiver.deliveries.first?.body.contains("\"eventList\":[]") == true)
        #expect(node.stop() == 0)
    }
}
