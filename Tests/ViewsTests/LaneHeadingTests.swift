import Model
import Testing
import Views

/// What a load's page says of the trusted lane agrees with what was decided.
struct LaneHeadingTests {
    private func page(
        _ channel: Channel?, because reasons: [Reason] = [], fits: Bool = true,
        isFast: Bool = true
    ) -> TripPage {
        var facts = Facts()
        facts.add(
            .tripDeclared(
                Trip(
                    id: facts.trip, device: DeviceID(unchecked: "D-1"), departure: Facts.start,
                    driver: DriverID(unchecked: "P"), tractor: TractorID(unchecked: "TR"),
                    trailer: TrailerID(unchecked: "RE"), container: nil, seals: [],
                    programme: Programme(ctpatTier: 1, isFast: isFast))))
        if let channel { facts.decide(channel, number: 1, 5, because: reasons) }
        let link = TradeAccount.Link(
            link: "carrier", fits: fits, who: "TRUCK-1", found: "CTPAT: certified", asked: "CTPAT")
        return TripPage(
            row(facts.trip, channel: channel), facts: facts.all, account: account(.intact, []),
            trade: TradeAccount(licences: [], likenesses: [], links: [link], basis: nil))
    }

    private static let suspended = Reason(.standingLost, "exporter EXP-7: CTPAT suspended")
    private static let low = Reason(.certifiedTier, "exporter EXP-7: CTPAT certified, tier 1")

    // An officer reads “Hold” at the top and that everything fits the trusted lane below.
    @Test(arguments: [
        (Channel.documentReview, [suspended], "exporter EXP-7: CTPAT suspended"),
        (.release, [low], "the lane wants tier 2 of the exporter's programme"),
        (.release, [low, Reason(.noSeal)], "No seal"),
        (.release, [Reason(.officerRelease, "looked")], "An officer released it: “looked”"),
    ])
    func aLoadThatGoesAnotherWaySaysWhy(_ channel: Channel, _ reasons: [Reason], _ why: String) {
        let heading = page(channel, because: reasons).laneHeading(in: Words(.english)) ?? ""
        let name = channel.name(in: .english)
        #expect(
            heading.hasPrefix(
                "Every link fits the trusted lane, but the load goes another way: \(name) ("))
        #expect(heading.contains(why), "\(heading)")
    }

    // Who declares no FAST looks for what is wrong with its tier.
    @Test func theFirstObstacleIsTheDeclaration() {
        let heading = page(.release, because: [Self.low], isFast: false)
            .laneHeading(in: Words(.english))
        #expect(heading?.hasSuffix("(the trip declares no FAST)") == true, "\(heading ?? "")")
    }

    // A load in the trusted lane is told that it is not for it; or a load that is, nothing at all.
    @Test func theHeadingAgreesWithTheChannel() {
        let words = Words(.english)
        #expect(page(.releaseTrustedLane).laneHeading(in: words) == words.laneOpen)
        #expect(page(nil).laneHeading(in: words) == words.laneOpen)
        let unasked = page(.releaseTrustedLane, fits: false).laneHeading(in: words)
        #expect(unasked == words.laneClosedUnasked)
        #expect(page(.hold, fits: false).laneHeading(in: words) == words.laneClosed)
        // A random draw is a reason of its own, told with the decision.
        let drawn = page(.nonIntrusiveScan, because: [Reason(.randomCheck)])
            .laneHeading(in: words)
        #expect(drawn?.hasSuffix(": \(Channel.nonIntrusiveScan.name(in: .english))") == true)
    }
}
