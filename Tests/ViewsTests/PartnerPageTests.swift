import Model
import Testing
import Views

/// What a partner of a load must not learn from its own page.
struct PartnerPageTests {
    // A report stands in the story of a load where a decision cites it: its carrier would count the
    // decisions, and know when its load was picked.
    @Test func aReportThatOnlyADecisionCitesIsNotTold() {
        var facts = Facts()
        facts.arrive(.queue, 20)
        facts.place(-117, 30)
        facts.place(-117.1, 31)
        let place = facts.all[1].index
        facts.add(
            .decided(
                Decision(
                    trip: facts.trip, number: 1, channel: .release, reasons: [], policy: "v2",
                    at: facts.at(32), validUntil: facts.at(600), custody: .intact,
                    draw: RiskJudgement.Draw(seed: 1, value: 0.5, share: 0.1), evidence: [place])))
        let page = TripPage(row(facts.trip), facts: facts.all, account: account(.intact, []))
        #expect(page.timeline(whole: true).map(\.index).contains(place))
        #expect(page.timeline(whole: false).map(\.at) == [facts.at(20)])
    }

    // A row that is sent when only the verdict changed tells when it changed.
    @Test func aRowLooksTheSameToPartnersWhateverWasDecided() throws {
        let trip = row(TripID(unchecked: "T-1"))
        #expect(trip.looksTheSame(toPartners: trip))
        let other = row(TripID(unchecked: "T-2"))
        #expect(!trip.looksTheSame(toPartners: other))
    }
}
