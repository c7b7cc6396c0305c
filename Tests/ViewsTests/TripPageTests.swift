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
        #expect(pages[1].revocation?.cause == .found(.sealBroken))
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
        #expect(told.first?.contains("is taken back so") == true)
        #expect(told.last?.hasSuffix("(facts: 1): request 12") == true)
    }

    // If this fails, a carrier believes that a mistyped correction has taken effect, or an officer
    // weighs a record that was taken back.
    @Test func aCorrectionSaysWhatItReached() {
        var facts = Facts()
        facts.arrive(.queue, 20)
        let passage = facts.all[0]
        let named = EventKey(bits: 7)
        facts.add(
            .correction(Correction(at: facts.at(21), corrects: named, reason: "wrong lane")))
        let row = row(facts.trip), all = facts.all
        let none = TripPage(row, facts: all, account: account(.intact, []))
        #expect(none.timeline.map(\.mark) == [nil, .namesNothing])
        let reached = all.map { fact in
            fact.index == passage.index
                ? Fact(
                    index: fact.index, trip: fact.trip, ordinal: fact.ordinal,
                    received: fact.received, sender: fact.sender,
                    key: named.said(by: fact.sender, .passage), event: fact.event) : fact
        }
        let refused = TripPage(row, facts: reached, account: account(.intact, []))
        #expect(refused.timeline.map(\.mark) == [nil, .withoutEffect])
        let heard = TripPage(row, facts: reached, account: account(.intact, [])) {
            $0.index == passage.index
        }
        #expect(heard.timeline.map(\.mark) == [.takenBack, nil])
    }

    // If this fails, a load stands broken on its page and the page says that nothing was found.
    @Test func aLatchedBreakIsSaid() {
        var facts = Facts()
        facts.arrive(.queue, 20)
        let broken = row(facts.trip, .queued, account(.broken, []))
        #expect(TripPage(broken, facts: facts.all, account: account(.broken, [])).staysBroken)
        let told = account(.broken, [facts.alarm(25)])
        #expect(!TripPage(broken, facts: facts.all, account: told).staysBroken)
    }

    // If this fails, a decision stands above the report that brought it about.
    @Test func atOneMomentTheCauseIsToldFirst() {
        var facts = Facts()
        facts.decide(.release, number: 1, 20)
        facts.arrive(.queue, 20)
        #expect(facts.all.inOrderOfTelling.map(\.event.kind) == [.passage, .decided])
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
        let told = page.timeline[0].event.sentence(in: .spanish)
        #expect(told == "Puerta abierta · 32.0000, -117.0000")
    }

    // If this fails, a finding names a fact by its number and the account does not tell that fact.
    @Test func whatAFindingRestsOnIsTold() {
        var facts = Facts()
        for minute in 0..<4 { facts.place(-117, Double(minute)) }
        let finding = facts.alarm(2, evidence: [LedgerIndex(2)])
        let page = TripPage(
            row(facts.trip), facts: facts.all, account: account(.broken, [finding]))
        #expect(page.timeline.map(\.index) == [LedgerIndex(2)])
    }

    // If this fails, an officer in Tijuana reads in English why a clearance fell.
    @Test func aRevocationIsToldInTheReadersLanguage() throws {
        var facts = Facts()
        facts.decide(.release, number: 1, 0)
        facts.revoke(number: 1, 30)
        let told = account(.broken, [facts.alarm(25)])
        let page = try #require(DecisionPage.all(in: facts.all, account: told).first)
        #expect(page.cause(in: .spanish)?.hasPrefix("El sello S-1 fue cortado") == true)
        // What custody no longer tells is quoted as it was recorded.
        let alone = try #require(DecisionPage.all(in: facts.all).first)
        #expect(alone.cause(in: .spanish) == "“Seal broken.”")
    }

    // If this fails, an account says that custody is in doubt for a thing it nowhere tells.
    @Test func aReasonThatWasClearedUpSaysSo() throws {
        let reason = Reason(.custodySuspect, Finding.Kind.silence.rawValue)
        var facts = Facts()
        facts.decide(.nonIntrusiveScan, number: 1, 0, because: [reason])
        func told(_ account: CustodyAccount?) throws -> String {
            try #require(DecisionPage.all(in: facts.all, account: account).first)
                .reasons(in: .english)
        }
        #expect(try told(nil) == "Custody in doubt (Silence)")
        let since = try told(account(.intact, []))
        #expect(since == "Custody in doubt (Silence), cleared up by later reports")
        let silence = facts.alarm(1, kind: .silence(lasted: 600))
        #expect(try told(account(.suspect, [silence])) == "Custody in doubt (Silence)")
    }

    // If this fails, nobody can say when and by whose order a trip's content went.
    @Test func anErasedTripKeepsItsDecisionsAndTheRecord() {
        var facts = Facts()
        facts.decide(.release, number: 1, 0)
        let erasure = Erasure(
            at: facts.at(9), by: PartyID(unchecked: "operator"), reason: "request 12", facts: 3,
            from: facts.at(0), device: DeviceID(unchecked: "D"), equipment: [])
        facts.add(.erased(erasure))
        let page = ErasedPage(facts.trip, erasure, facts: facts.all)
        #expect(page.index == LedgerIndex(1) && page.facts == 2)
        #expect(page.decisions.map(\.decision.number) == [1])
    }
}
