import Clearance
import Engine
import Filings
import Model
import Testing

/// A decision names nobody's good standing longer than it is so, whatever else carries the load.
struct LostCreditTests {
    private static let authority = PartyID(unchecked: "us-cbp")
    private static let exporter = PartyID(unchecked: "EXP-7")
    private static let exact: any Policy = PolicyWithArrangements.v1Exact
    private var departure: Instant { Small.trip.departure }
    private var later: Instant { departure + .minutes(8) }

    private func trip(sealed: Bool = true) -> Trip {
        Trip(
            id: Small.trip.id, device: Small.trip.device, departure: Small.trip.departure,
            driver: Small.trip.driver, tractor: Small.trip.tractor, trailer: Small.trip.trailer,
            container: nil, seals: sealed ? Small.trip.seals : [],
            programme: Small.trip.programme, exporter: Self.exporter,
            carrier: PartyID(unchecked: "carrier"))
    }

    private func notice(
        _ programme: TrustProgramme, _ status: StandingStatus, tier: UInt8? = nil,
        from: Instant = Small.start, until: Instant? = nil, of member: PartyID = exporter,
        at moment: Instant = Small.start
    ) -> Submission {
        let fact = StandingFact(programme, status, from: from, until: until, tier: tier)
        return Small.submission(
            .standing(
                StandingNotice(
                    at: moment, member: member, word: .standing(fact),
                    authority: Self.authority)), heard: moment)
    }

    private func said(
        _ record: String, of matter: String, at moment: Instant = Small.start
    ) throws -> Submission {
        let filing = Filing(
            at: moment, room: .recognition, matter: try MatterID(matter),
            authority: Self.authority, record: Array(record.utf8))
        let made = Small.submission(.filed(filing), heard: moment)
        return Submission(
            subject: .trip(filing.stream), event: made.event, key: made.key, heard: moment,
            payload: made.payload)
    }

    private func consent() throws -> Submission {
        try said(
            #"{"kind":"consent","member":"EXP-7","state":"given","#
                + #""from":"\#(Small.start.rfc3339)"}"#, of: "EXP-7")
    }

    private func suspendedTreatment(at moment: Instant) throws -> Submission {
        try said(
            #"{"kind":"treatment","arrangement":"MX","by":"US","state":"suspended","#
                + #""from":"\#(moment.rfc3339)"}"#, of: "MX", at: moment)
    }

    /// Certified at home on paper, validated by the partner: the partner's word counts for more.
    private func both() throws -> [Submission] {
        [notice(.ctpat, .certified), notice(.mexico, .validated), try consent()]
    }

    private func lane(
        _ before: [Submission], of trip: Trip, by policy: any Policy = exact
    ) -> Rehearsal {
        var lane = Rehearsal(Small.settings(policy))
        let made =
            [Small.submission(.laneDeclared(Small.lane, at: Small.start))] + before
            + [Small.submission(.tripDeclared(trip))]
        for submission in made {
            let answer = lane.hear(submission, from: Small.operator_, at: Small.start).admission
            if case .refused(let refusal) = answer { Issue.record("\(refusal.advice)") }
        }
        _ = play(Small.drive(from: 0, to: 6_000, at: departure), on: &lane)
        return lane
    }

    private func play(_ submissions: [Submission], on lane: inout Rehearsal) -> [Event] {
        submissions.flatMap { submission in
            lane.hear(
                submission, from: Small.operator_,
                at: submission.heard ?? submission.event.occurred
            ).effects.compactMap { if case .record(let event, _) = $0 { event } else { nil } }
        }
    }

    private func decision(_ lane: Rehearsal) -> Decision? {
        lane.engine.files[Small.trip.id]?.decision
    }

    private static let partners = "exporter EXP-7: MX-OEA validated"
    private static let own = "exporter EXP-7: CTPAT certified"

    // The United States withhold a partner's treatment, and a load goes on over the bridge on a
    // clearance that says it rests on that treatment.
    @Test func aSuspendedArrangementEndsWhatNamedIt() throws {
        var lane = lane(try both(), of: trip())
        let first = try #require(decision(lane))
        #expect(first.channel == .releaseTrustedLane)
        #expect(first.reasons.contains(Reason(.certifiedTier, Self.partners)))
        let events = play([try suspendedTreatment(at: later)], on: &lane)
        guard case .revoked(let fallen)? = events.first, case .decided(let next)? = events.last,
            events.count == 2
        else { Issue.record("the clearance stands: \(events)"); return }
        #expect(fallen.cause == .standing)
        #expect(
            fallen.sentence
                == "Not in good standing: exporter EXP-7: MX-OEA not recognised, withheld by us-cbp."
        )
        let filed = TripID(try MatterID("MX"), in: .recognition)
        let index = try #require(lane.facts(of: filed).last?.index)
        #expect(fallen.evidence.contains(index), "the suspension is what it rests on")
        // What is left carries the load, and only that is named.
        #expect(next.channel == .releaseTrustedLane)
        #expect(next.reasons.contains(Reason(.certifiedTier, Self.own)))
        #expect(!next.reasons.contains { $0.detail.contains("MX-OEA") })
    }

    // A partner's member leaves its programme, and the clearance keeps saying that it is validated.
    @Test(arguments: [StandingStatus.preApplicant, .applicant])
    func aWithdrawnStatusEndsWhatNamedIt(_ status: StandingStatus) throws {
        var lane = lane(try both(), of: trip())
        let events = play(
            [notice(.mexico, status, from: later, at: later)], on: &lane)
        guard case .revoked(let fallen)? = events.first, case .decided(let next)? = events.last
        else { Issue.record("the clearance stands: \(events)"); return }
        let state = "exporter EXP-7: MX-OEA \(status.rawValue)"
        #expect(fallen.sentence == "Not in good standing: \(state).")
        #expect(next.channel == .releaseTrustedLane)
        #expect(next.reasons.contains(Reason(.certifiedTier, Self.own)))
    }

    // A better word comes after the clearance and hides for good that the one it names has ended.
    @Test func aBetterWordHidesNoLoss() throws {
        let end = departure + .minutes(9)
        let ours = notice(.ctpat, .certified, until: end)
        var lane = lane([ours, try consent()], of: trip())
        #expect(decision(lane)?.reasons.contains(Reason(.certifiedTier, Self.own)) == true)
        let better = notice(.mexico, .validated, from: later, at: later)
        #expect(play([better], on: &lane).isEmpty, "good news takes nothing back")
        let events = play(Small.drive(from: 6_100, to: 6_400, at: end + 1), on: &lane)
        guard case .revoked(let fallen)? = events.first, case .decided(let next)? = events.last
        else { Issue.record("the clearance stands: \(events)"); return }
        #expect(fallen.sentence == "Not in good standing: exporter EXP-7: CTPAT expired.")
        #expect(next.reasons.contains(Reason(.certifiedTier, Self.partners)))
        #expect(!next.reasons.contains { $0.detail.contains("CTPAT") })
    }

    // A carrier's lost credit stands in a clearance that its customer's programme carries.
    @Test func itIsAskedOfEverybodyOnTheLoad() throws {
        let carrier = PartyID(unchecked: "carrier")
        let before = [
            notice(.ctpat, .validated), notice(.ctpat, .certified, of: carrier),
            notice(.canada, .validated, of: carrier),
        ]
        var lane = lane(before, of: trip())
        let named = Reason(.certifiedTier, "carrier carrier: CA-PIP validated")
        #expect(decision(lane)?.reasons.contains(named) == true)
        let left = notice(.canada, .preApplicant, from: later, of: carrier, at: later)
        guard case .revoked(let fallen)? = play([left], on: &lane).first else {
            Issue.record("the clearance stands"); return
        }
        #expect(fallen.sentence == "Not in good standing: carrier carrier: CA-PIP pre-applicant.")
    }

    // A member that rises would lose its clearance for it, or be told that it is certified lower.
    @Test func goodNewsTakesNothingBack() throws {
        var lane = lane([notice(.ctpat, .certified, tier: 2)], of: trip())
        #expect(decision(lane)?.channel == .releaseTrustedLane)
        let raised = notice(.ctpat, .validated, tier: 3, from: later, at: later)
        #expect(play([raised], on: &lane).isEmpty)
    }

    // A tier that is gone stays among the reasons because the channel is the same without it.
    @Test func aLowerTierIsToldEvenWhereTheChannelStays() throws {
        var lane = lane([notice(.ctpat, .validated, tier: 3)], of: trip())
        let lower = notice(.ctpat, .validated, tier: 2, from: later, at: later)
        let events = play([lower], on: &lane)
        guard case .revoked(let fallen)? = events.first, case .decided(let next)? = events.last
        else { Issue.record("the clearance stands: \(events)"); return }
        let state = "exporter EXP-7: CTPAT validated, tier 2"
        #expect(fallen.sentence == "Certified lower than it was cleared on: \(state).")
        #expect(next.channel == .releaseTrustedLane)
        #expect(next.reasons.contains(Reason(.certifiedTier, state)))
    }

    // A load in document review is shown to its officer with a credit that is lost.
    @Test func aLoadThatMayNotGoIsDecidedAgain() throws {
        var lane = lane(try both(), of: trip(sealed: false))
        #expect(decision(lane)?.channel == .documentReview)
        let events = play([try suspendedTreatment(at: later)], on: &lane)
        guard case .decided(let next)? = events.first, events.count == 1 else {
            Issue.record("it was not decided again, or fell: \(events)"); return
        }
        #expect(next.channel == .documentReview)
        #expect(!next.reasons.contains { $0.detail.contains("MX-OEA") })
    }

    // History would be decided anew: a released policy keeps the clearance that it kept.
    @Test(arguments: [PolicyWithArrangements.v1 as any Policy, PolicyV1(), PolicyV2()])
    func aReleasedPolicyDecidesAsItDid(_ policy: any Policy) throws {
        var lane = lane(try both(), of: trip(), by: policy)
        let events = play([try suspendedTreatment(at: later)], on: &lane)
        #expect(events.isEmpty, "\(events)")
    }

    // A new folder would go on under rules that keep a lost credit.
    @Test func aNewFolderBeginsWithThePolicyThatDropsThem() throws {
        #expect(Policies.current.dropsLostCredits && Policies.current.asksArrangements)
        let second = try #require(Policies.named("v2.2"))
        #expect(second.dropsLostCredits && second.weighsTargeting && second.asksArrangements)
        #expect(try #require(Policies.named("v1.1")).dropsLostCredits == false)
    }
}
