import HTTPDoor
import Testing

/// Many clients write all of a body before they read the answer.
@Suite struct UnreadBodyTests {
    private let pieces = (0..<9).map { Array("{\"n\":\($0)}\n".utf8) }

    // If this fails, such a client waits for ever where its key, path or type is wrong; or one that
    // reads meanwhile must send all of its body before it hears that nobody wants it.
    @Test(arguments: [
        ("/v1/events", "nobody", "application/x-ndjson", 401),
        ("/v1/events", "auditor", "application/x-ndjson", 403),
        ("/v1/events", "operator", "text/csv", 415), ("/nowhere", "operator", "text/csv", 404),
    ])
    func whatNobodyWantsIsReadAfterTheAnswer(
        _ path: String, _ key: String, _ type: String, _ status: Int
    ) async throws {
        let answer = try await Knock().post(pieces, to: path, key: key, type: type)
        #expect(answer.status == status && answer.text.contains("\"status\":\(status)"))
        #expect(answer.piecesReadBefore == 0 && answer.piecesRead == pieces.count)
    }

    // If this fails, such a client is never told that its body is too large, or no gzip.
    @Test(arguments: [
        ("application/json", "identity", 413), ("application/x-ndjson", "identity", 413),
        ("application/x-ndjson", "gzip", 400),
    ])
    func whatIsRefusedOnTheWayIsReadToItsEnd(
        _ type: String, _ encoding: String, _ status: Int
    ) async throws {
        var limits = DoorLimits()
        limits.wholeBodyMax = 20
        limits.bodyMax = 20
        let answer = try await Knock(limits: limits).post(
            pieces, type: type, headers: ["Content-Encoding": encoding])
        #expect(answer.status == status && answer.piecesRead == pieces.count)
    }

    // If this fails, whoever sends without end keeps the node reading.
    @Test func nobodyIsReadForEver() async throws {
        var limits = DoorLimits()
        limits.unreadMax = 20
        await #expect(throws: Endless.self) {
            try await Knock(limits: limits).post(pieces, key: "nobody")
        }
        limits.wholeBodyMax = 20
        let answer = try await Knock(limits: limits).post(pieces, type: "application/json")
        #expect(answer.status == 413 && answer.piecesRead < pieces.count)
        let slow = Knock(stepSeconds: 40)
        await #expect(throws: Pace.Flaw.self) {
            try await slow.post(pieces + pieces, key: "nobody")
        }
    }
}
