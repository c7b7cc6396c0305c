import HTTPTypes
import Hummingbird
import JSON
import Testing

/// The index of a million events is made anew in minutes, after an erasure or a lost file.
@Suite struct RemakingTests {
    private static let stream = "/epcis/queries/all/events?stream=true"
    private static let key = "operator/op"

    /// Two events a minute apart, and then no index.
    private func counter() async throws -> Counter {
        let counter = try Counter()
        _ = try await counter.send(
            .post, "/epcis/queries", body: #"{"name":"all","query":{"EQ_bizStep":["loading"]}}"#)
        try await Self.capture(1, counter)
        counter.pass(60)
        try await Self.capture(2, counter)
        try counter.loseIndex()
        return counter
    }

    private static func capture(_ number: Int, _ counter: Counter) async throws {
        let sent = try await counter.send(
            .post, "/epcis/capture", body: Paper.document([Paper.event(number)]))
        #expect(sent.status == 202, "\(sent.text)")
    }

    private func told(_ more: String = "", by counter: Counter) async throws -> String {
        try await counter.send(.get, Self.stream + more) { text in
            if text.hasPrefix("retry") {
                try counter.remakeIndex()
                try await Self.capture(3, counter)
            }
            if text.contains("urn:uuid:3") { counter.retire(Self.key) }
        }.text
    }

    /// If this fails, whoever begins to watch then is told the whole past as if it were news.
    @Test func aStreamBeginsWithWhatComes() async throws {
        let told = try await told(by: counter())
        #expect(told.contains("urn:uuid:3\""))
        #expect(!told.contains("urn:uuid:1\"") && !told.contains("urn:uuid:2\""))
    }

    /// If this fails, whoever asks for what was recorded since a moment is told what was before.
    @Test func aStreamSinceAMomentLeavesOutWhatWasBefore() async throws {
        let told = try await told("&initialRecordTime=2026-01-05T21:54:00Z", by: counter())
        #expect(told.contains("urn:uuid:3\"") && told.contains("urn:uuid:2\""))
        #expect(!told.contains("urn:uuid:1\""))
    }

    /// If this fails, a client of the ledger that was here before a backup was put back stands
    /// still for ever, and no error says why.
    @Test func anIdThatIsNotReachedIsRefused() async throws {
        let counter = try await counter()
        for (id, status) in [("1", 200), ("2", 400), ("999999", 400), ("x", 400)] {
            let answer = try await counter.open(Self.stream, headers: ["Last-Event-ID": id])
            #expect(answer.status.code == status, "\(id)")
        }
    }

    /// If this fails, a stream whose reader was gone before the first byte keeps its place, and
    /// after some hundred of them nobody can watch.
    @Test func anAnswerThatIsNotReadKeepsNoPlace() async throws {
        let counter = try await counter()
        for _ in 0..<300 {
            let answer = try await counter.open(Self.stream)
            #expect(answer.status.code == 200)
        }
    }
}
