import Model
import Testing
import Views

@Suite struct TripPageTests {
    // If this fails, a page tells the story in the order of the mail and not of the road.
    @Test func timelineIsInOrderOfHappening() {
        var facts = Facts()
        facts.arrive(.primary, 50)
        facts.arrive(.queue, 20)
        facts.place(-117, 30)
        let page = TripPage(row(facts.trip), facts: facts.all, account: account(.intact, []))
        #expect(page.timeline.map(\.at) == [facts.at(20), facts.at(50)])
        #expect(page.track.count == 1)
        #expect(page.facts == 3)
    }

    // If this fails, a long journey makes a page nobody can load, or loses its ends.
    @Test func aLongTrackIsThinnedAndKeepsItsEnds() {
        var facts = Facts()
        for second in 0..<9_000 { facts.place(-117 + Double(second) / 1e5, Double(second) / 60) }
        let page = TripPage(row(facts.trip), facts: facts.all, account: account(.intact, []))
        #expect(page.track.count == TripPage.trackMax)
        #expect(page.track.first?.index == LedgerIndex(0))
        #expect(page.track.last?.index == LedgerIndex(8_999))
    }

    // If this fails, a fallen decision looks as if it still held.
    @Test func aDecisionKnowsWhatEndedIt() {
        var facts = Facts()
        facts.decide(.release, number: 1, 0)
        facts.revoke(number: 1, 30)
        facts.decide(.physicalExam, number: 2, 30)
        let pages = DecisionPage.all(in: facts.all)
        #expect(pages.map(\.decision.number) == [2, 1])
        #expect(pages[0].revocation == nil)
        #expect(pages[1].revocation?.cause == .sealBroken)
        #expect(pages[1].revokedBy == LedgerIndex(1))
    }

    // If this fails, a sender believes that its correction has mended what its record broke, or a
    // timeline does not say that facts are gone.
    @Test func aTimelineSaysWhatACorrectionAndAnErasureAre() {
        var facts = Facts()
        facts.add(
            .correction(Correction(at: facts.at(1), corrects: EventKey(bits: 7), reason: "typo")))
        facts.add(.gone(.position, at: facts.at(2)))
        facts.add(
            .erased(
                Erasure(
                    at: facts.at(3), by: PartyID(unchecked: "operator"), reason: "request 12",
                    facts: 1, from: facts.at(0), device: DeviceID(unchecked: "D"), equipment: [])))
        let page = TripPage(row(facts.trip), facts: facts.all, account: account(.intact, []))
        let told = page.timeline.map { $0.event.sentence(in: .english) }
        #expect(told.count == 2)
        #expect(told.first?.contains("recorded, not applied") == true)
        #expect(told.last?.hasSuffix("(facts: 1): request 12") == true)
    }

    // If this fails, a timeline leaves out a door that the tracker itself saw open.
    @Test func aPositionWithAnOpenDoorIsInTheTimeline() {
        var facts = Facts()
        let place = Coordinate(longitude: -117, latitude: 32)
        facts.add(
            .position(
                Position(
                    device: DeviceID(unchecked: "D"), at: facts.at(1), place: place, door: .open)))
        let page = TripPage(row(facts.trip), facts: facts.all, account: account(.intact, []))
        #expect(page.timeline.count == 1)
        #expect(page.timeline[0].event.sentence(in: .spanish) == "Puerta abierta")
    }
}
