import Model
import Testing
import Views

@Suite struct TripRowTests {
    // If this fails, a load shows at another place on the board because a report came late.
    @Test func statusWaitAndPlaceDoNotDependOnArrivalOrder() {
        var facts = Facts()
        facts.place(-117.0, 10)
        facts.arrive(.queue, 20)
        facts.place(-116.9, 25)
        facts.arrive(.primary, 55)
        facts.arrive(.farSide, 60)
        let straight = facts.row
        var chance = SystemRandomNumberGenerator()
        for _ in 0..<50 {
            #expect(facts.row(in: facts.all.shuffled(using: &chance)) == straight)
        }
        #expect(straight.status == .crossed)
        #expect(straight.waited == .minutes(35))
        #expect(straight.place?.longitude == -116.9)
    }

    // If this fails, an officer waves through a load whose clearance has fallen.
    @Test func aRevokedLoadIsNotCleared() {
        var facts = Facts()
        facts.decide(.releaseTrustedLane, number: 1, 0)
        #expect(facts.row.isCleared)
        facts.revoke(number: 1, 30)
        #expect(!facts.row.isCleared)
        #expect(facts.row.revoked?.cause == .sealBroken)
        facts.decide(.physicalExam, number: 2, 31)
        #expect(!facts.row.isCleared && facts.row.revoked != nil)
        facts.decide(.release, number: 3, 90)
        #expect(facts.row.isCleared && facts.row.revoked == nil)
    }

    // If this fails, the node's own heartbeat makes a silent truck look alive.
    @Test func theNodesOwnWordIsNoSignOfLife() {
        var facts = Facts()
        facts.place(-117, 0)
        let heard = facts.row.lastHeard
        facts.add(.heartbeat(at: facts.at(30)))
        facts.decide(.release, number: 1, 31)
        #expect(facts.row.lastHeard == heard)
    }

    // If this fails, a tracker without a fix drags its truck across the map.
    @Test func anInvalidPositionMovesNothing() {
        var facts = Facts()
        facts.place(-117, 0)
        let nowhere = Coordinate(longitude: 0, latitude: 0)
        facts.add(
            .position(
                Position(
                    device: DeviceID(unchecked: "D-1"), at: facts.at(1), place: nowhere,
                    isValid: false)))
        #expect(facts.row.place?.longitude == -117)
    }

    // If this fails, a row of the board grows with every finding and the memory with it.
    @Test func aRowKeepsTheAlarmsFirstAndOnlyAFew() {
        let facts = Facts()
        var row = TripRow(facts.trip)
        let notices = (0..<20).map { minute in
            Finding(
                trip: facts.trip, cause: .deviceFault(what: "x"), severity: .notice,
                at: facts.at(Double(100 + minute)), known: facts.at(Double(100 + minute)),
                evidence: [])
        }
        row.judge(account(.broken, notices + [facts.alarm(1)]))
        #expect(row.findings.count == TripRow.findingsMax)
        #expect(row.findings.first?.severity == .alarm)
        #expect(row.alarms == 1)
    }
}
