import EventIndex
import HTTPTypes
import JSON
import Model
import Testing

/// Subscriptions that an older build kept, and this one cannot serve.
@Suite(.timeLimit(.minutes(5))) struct PausedTests {
    private static let key = "carrier/a"
    private static let paused = "garita_webhook_subscriptions{state=\"paused\"} 1"

    /// Asks for a word that is no business step, as was taken once.
    private func old() throws -> Subscription {
        Subscription(
            id: "old",
            sender: Sender(
                key: try KeyID(Self.key), party: try PartyID("a"), role: .carrier),
            queryName: "all", query: #"{"EQ_bizStep":["arrving"]}"#,
            destination: "https://1.1.1.1/in", secret: "a secret of sixteen bytes",
            trigger: #"{"stream":true}"#, createdAt: Instant(milliseconds: 1_767_640_000_000),
            initialRecordTime: nil, progress: Subscription.Progress(cursor: 0))
    }

    /// If this fails, a subscription that no event will ever meet stays silent for ever, and the
    /// partner waits; or it takes the others down with it.
    @Test func aQueryThatIsNotTakenAnyMoreIsPausedWithItsCause() async throws {
        let counter = try Counter()
        try counter.keep(try old())
        let made = try await counter.send(
            .post, "/epcis/queries", key: Self.key, body: #"{"name":"all","query":{}}"#)
        #expect(made.status == 201, "\(made.text)")
        let sent = try await counter.send(
            .post, "/epcis/capture", key: Self.key, body: Paper.document([Paper.event(1)]))
        #expect(sent.status == 202, "\(sent.text)")
        try await counter.deliver { $0.contains(Self.paused) }
        let place = "/epcis/queries/all/subscriptions/old"
        let shown = try await counter.get(place, key: Self.key).json
        #expect(shown["state"]?.string == "paused")
        let cause = try #require(shown["cause"]?.string)
        #expect(cause.contains("its query is not taken any more"), "\(cause)")
        #expect(cause.contains("arrving"), "\(cause)")
        // Whoever resumes it all the same hears the same, and it may be deleted.
        let resumed = try await counter.send(.post, "\(place)/resume", key: Self.key)
        #expect(resumed.json["state"]?.string == "active", "\(resumed.text)")
        try await counter.deliver { $0.contains(Self.paused) }
        #expect(try await counter.send(.delete, place, key: Self.key).status == 204)
    }
}
