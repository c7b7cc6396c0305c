import Model
import Testing
import Views

@Suite struct TripRowTests {
    // If this fails, an officer waves through a load whose clearance has fallen.
    @Test func aRevokedLoadIsNotCleared() {
        #expect(row(channel: .releaseTrustedLane).isCleared)
        #expect(!row(channel: .releaseTrustedLane, revoked: fallen(30)).isCleared)
        #expect(!row(channel: .physicalExam, revoked: fallen(30)).isCleared)
        #expect(!row().isCleared)
    }

    // If this fails, a row of the board grows with every finding and the memory with it.
    @Test func aRowKeepsTheAlarmsFirstAndOnlyAFew() {
        let facts = Facts()
        let notices = (0..<20).map { minute in
            Finding(
                trip: facts.trip, cause: .deviceFault(what: "x"), severity: .notice,
                at: facts.at(Double(100 + minute)), known: facts.at(Double(100 + minute)),
                evidence: [])
        }
        let row = row(facts.trip, .enRoute, account(.broken, notices + [facts.alarm(1)]))
        #expect(row.findings.count == TripRow.findingsMax)
        #expect(row.findings.first?.severity == .alarm)
        #expect(row.alarms == 1)
    }

    // If this fails, the wait told to drivers counts the road as well, or less than nothing.
    @Test func theWaitIsFromQueueToBooth() {
        #expect(row(queued: 20, atPrimary: 55).waited == .minutes(35))
        #expect(row(queued: 20).waited == nil)
        #expect(row(queued: 60, atPrimary: 55).waited == nil)
    }
}
