import HTTPTypes
import JSON
import Synchronization
import Testing

@Suite struct WaitingTests {
    /// If this fails, whoever captures events of a trip that nobody declared, or of another's,
    /// believes that they are judged; or hears for ever that they wait.
    @Test func aJobTellsWhatStillWaits() async throws {
        let counter = try Counter()
        let sent = try await counter.send(
            .post, "/epcis/capture",
            body: Paper.document([Paper.event(1), Paper.event(2), Paper.event(3)]))
        let place = sent.header("Location")
        let placed = try await counter.get(place).json
        #expect(placed["waitingCount"]?.int == 0 && placed["waitingUntil"] == .null)
        counter.waiting.withLock { $0.insert(contentsOf: 1..<9) }
        let waits = try await counter.get(place).json
        #expect(waits["acceptedCount"]?.int == 3 && waits["success"]?.bool == true)
        #expect(waits["waitingCount"]?.int == 2)
        #expect(waits["waitingUntil"]?.string?.hasPrefix("2026-01-06T") == true, "\(waits.text)")
        let list = try await counter.get("/epcis/capture").json.array
        #expect(list?.first?["waitingCount"]?.int == 2)
        // Handed in again they are repeats, and the same ones wait.
        let again = try await counter.send(
            .post, "/epcis/capture", body: Paper.document([Paper.event(2)]))
        let job = try await counter.get(again.header("Location")).json
        #expect(job["duplicateCount"]?.int == 1 && job["waitingCount"]?.int == 1)
    }
}
