import Clearance
import Engine
import Filings
import Model
import Testing

/// A partner programme's good word counts on the road only where its arrangement's own conditions
/// are met.
struct ArrangementTests {
    private static let authority = PartyID(unchecked: "us-cbp")
    private static let asking: any Policy = PolicyWithArrangements.v1
    private var departure: Instant { Small.trip.departure }

    /// A load that declares nothing of its own, so that only the credit can carry it.
    private func trip(of exporter: String, _ programme: Programme = .none) throws -> Trip {
        Trip(
            id: Small.trip.id, device: Small.trip.device, departure: Small.trip.departure,
            driver: Small.trip.driver, tractor: Small.trip.tractor, trailer: Small.trip.trailer,
            container: nil, seals: Small.trip.seals, programme: programme,
            exporter: try PartyID(exporter), carrier: PartyID(unchecked: "carrier"))
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

    private func status(
        _ member: String, _ programme: String, _ status: String = "validated",
        as kind: String? = nil,
        at moment: Instant = Small.start
    ) throws -> Submission {
        let kind = kind.map { #","as":"\#($0)""# } ?? ""
        let from = moment == Small.start ? "2025-01-01T00:00:00Z" : moment.rfc3339
        return try said(
            #"{"kind":"status","member":"\#(member)","programme":"\#(programme)","#
                + #""status":"\#(status)","from":"\#(from)"\#(kind)}"#, of: member, at: moment)
    }

    private func consent(_ state: String, at moment: Instant = Small.start) throws -> Submission {
        try said(
            #"{"kind":"consent","member":"EXP-7","state":"\#(state)","from":"\#(moment.rfc3339)"}"#,
            of: "EXP-7", at: moment)
    }

    private func link(
        _ state: String, from: Instant? = nil, at moment: Instant = Small.start
    ) throws -> Submission {
        try said(
            #"{"kind":"link","identifiers":["EORI:DE1","MID:DE7"],"state":"\#(state)","#
                + #""from":"\#((from ?? moment).rfc3339)"}"#, of: "EORI:DE1", at: moment)
    }

    private func lane(
        _ trip: Trip, _ before: [Submission], by policy: any Policy = asking
    ) -> Rehearsal {
        var lane = Rehearsal(Small.settings(policy))
        let made =
            [Small.submission(.laneDeclared(Small.lane, at: Small.start))] + before
            + [Small.submission(.tripDeclared(trip))]
        for submission in made {
            let answer = lane.hear(submission, from: Small.operator_, at: Small.start).admission
            if case .refused(let refusal) = answer { Issue.record("\(refusal.advice)") }
        }
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

    private func drive(_ lane: inout Rehearsal) -> Decision? {
        _ = play(Small.drive(from: 0, to: 6_000, at: departure), on: &lane)
        return lane.engine.files[Small.trip.id]?.decision
    }

    private static let unshared = "exporter EXP-7: MX-OEA not recognised, no consent to share it"

    // A Mexican member that never agreed to be known would be treated as trusted all the same, or
    // one that takes its word back would go on crossing on it.
    @Test func consentGivesTheCreditAndItsEndTakesItAtOnce() throws {
        var lane = lane(try trip(of: "EXP-7"), [try status("EXP-7", "MX-OEA")])
        let first = try #require(drive(&lane))
        #expect(first.channel == .documentReview)
        #expect(first.reasons.contains(Reason(.standingLost, Self.unshared)))
        let given = play([try consent("given", at: departure + .minutes(8))], on: &lane)
        guard case .decided(let credited)? = given.last else {
            Issue.record("nothing was decided: \(given)"); return
        }
        #expect(credited.channel == .release)
        let filed = TripID(try MatterID("EXP-7"), in: .recognition)
        let word = try #require(lane.facts(of: filed).last?.index)
        #expect(credited.evidence.contains(word), "the consent is what the clearance rests on")
        let ended = play([try consent("withdrawn", at: departure + .minutes(9))], on: &lane)
        guard case .revoked(let fallen)? = ended.first, case .decided(let next)? = ended.last
        else { Issue.record("nothing fell: \(ended)"); return }
        #expect(fallen.cause == .standing)
        #expect(fallen.sentence == "Not in good standing: \(Self.unshared).")
        #expect(next.channel == .documentReview)
    }

    // A member of C-TPAT would lose its lane because its own country says something good of it.
    @Test func aWordThatDoesNotCountCostsNothing() throws {
        let trip = try trip(of: "EXP-7", Small.trip.programme)
        var lane = lane(trip, [])
        #expect(drive(&lane)?.channel == .releaseTrustedLane)
        let late = try status("EXP-7", "MX-OEA", at: departure + .minutes(8))
        #expect(play([late], on: &lane).isEmpty)
    }

    // A clearance would stand that says it rests on a credit which is gone; or its load would stay
    // stopped although what it declares carries it.
    @Test func aClearanceThatNamedTheCreditFallsWithItAndIsMadeAnew() throws {
        let trip = try trip(of: "EXP-7", Small.trip.programme)
        var lane = lane(trip, [try status("EXP-7", "MX-OEA"), try consent("given")])
        #expect(drive(&lane)?.channel == .releaseTrustedLane)
        let events = play([try consent("withdrawn", at: departure + .minutes(8))], on: &lane)
        guard case .revoked(let fallen)? = events.first, case .decided(let next)? = events.last,
            events.count == 2
        else { Issue.record("\(events)"); return }
        #expect(fallen.sentence.contains(Self.unshared))
        #expect(next.channel == .releaseTrustedLane)
        #expect(next.reasons.contains(Reason(.standingLost, Self.unshared)))
        #expect(next.reasons.contains(Reason(.declaredTier, "2")))
    }

    // A European member is looked for by our number, so without the link nobody here knows it; with
    // it, a load that names our number has the credit until the link ends.
    @Test func theLinkCarriesTheStandingToOurNumber() throws {
        let certified = try status("EORI:DE1", "EU-AEO", as: "AEOS")
        var lane = lane(try trip(of: "MID:DE7"), [certified])
        #expect(drive(&lane)?.channel == .documentReview)
        let linked = play([try link("linked", at: departure + .minutes(8))], on: &lane)
        guard case .decided(let credited)? = linked.last else {
            Issue.record("the link changed nothing: \(linked)"); return
        }
        #expect(credited.channel == .release)
        let ended = play([try link("ended", at: departure + .minutes(9))], on: &lane)
        guard case .revoked(let fallen)? = ended.first, case .decided(let next)? = ended.last else {
            Issue.record("nothing fell: \(ended)"); return
        }
        let cause = "exporter MID:DE7: EU-AEO not recognised, no identifier linked"
        #expect(fallen.sentence == "Not in good standing: \(cause).")
        #expect(fallen.evidence.count == 2, "the certificate and the end of the link")
        #expect(next.channel == .documentReview)
        #expect(next.reasons.contains(Reason(.standingLost, cause)))
    }

    // The same load under the number of the partner: unknown to us without a link, and told so.
    @Test(arguments: [
        ("AEOS", false, "EU-AEO not recognised, no identifier linked"),
        ("AEOC", true, "EU-AEO not recognised, not certified for security"),
        (nil, true, "EU-AEO not recognised, not certified for security"),
        ("AEOF", true, "EU-AEO validated"),
    ])
    func kindAndLinkAreAsked(_ kind: String?, _ isLinked: Bool, _ told: String) throws {
        let before = [try status("EORI:DE1", "EU-AEO", as: kind)]
        var lane = lane(
            try trip(of: "EORI:DE1"), isLinked ? before + [try link("linked")] : before)
        let decision = try #require(drive(&lane))
        #expect(decision.channel == (told.hasSuffix("validated") ? .release : .documentReview))
        let details = decision.reasons.map(\.detail)
        #expect(details.contains("exporter EORI:DE1: \(told)"), "\(details)")
    }

    // A company suspended at home would cross under its other number.
    @Test func aSuspensionReachesTheLinkedNumberAtOnce() throws {
        let before = [try status("EORI:DE1", "EU-AEO", as: "AEOS"), try link("linked")]
        var lane = lane(try trip(of: "MID:DE7"), before)
        #expect(drive(&lane)?.channel == .release)
        let events = play(
            [
                try status(
                    "EORI:DE1", "EU-AEO", "suspended", as: "AEOS", at: departure + .minutes(8))
            ], on: &lane)
        guard case .revoked(let fallen)? = events.first else {
            Issue.record("nothing fell: \(events)"); return
        }
        #expect(fallen.sentence.contains("exporter MID:DE7: EU-AEO suspended"))
    }

    // An end that was announced would come and nobody would look.
    @Test func anAnnouncedEndActsWhenItComes() throws {
        let end = departure + .minutes(7)
        let before = [
            try status("EORI:DE1", "EU-AEO", as: "AEOS"), try link("linked"),
            try link("ended", from: end),
        ]
        var lane = lane(try trip(of: "MID:DE7"), before)
        #expect(drive(&lane)?.channel == .release)
        let events = play(Small.drive(from: 6_100, to: 6_400, at: end + 1), on: &lane)
        guard case .revoked(let fallen)? = events.first else {
            Issue.record("the time came and nothing fell: \(events)"); return
        }
        #expect(fallen.cause == .standing)
    }

    // History would be decided anew: under the policy of its day a load has the credit that it had.
    @Test(arguments: [PolicyV1() as any Policy, PolicyV2(), PolicyLane1()])
    func aReleasedPolicyAsksAsItDid(_ policy: any Policy) throws {
        var lane = lane(
            try trip(of: "EXP-7"), [try status("EXP-7", "MX-OEA")], by: policy)
        let decision = try #require(drive(&lane))
        #expect(
            decision.reasons.contains(Reason(.certifiedTier, "exporter EXP-7: MX-OEA validated")))
        let events = play([try consent("withdrawn", at: departure + .minutes(8))], on: &lane)
        #expect(events.isEmpty, "\(events)")
    }

    // A new folder would go on giving credit that nobody asked conditions of.
    @Test func aNewFolderBeginsWithThePolicyThatAsks() throws {
        #expect(Policies.current.asksArrangements)
        #expect(Policies.named("v2.1")?.asksArrangements == true)
        #expect(Policies.named("v2.1")?.weighsTargeting == true)
        #expect(Set(Policies.released.map(\.name)).count == Policies.released.count)
    }
}
