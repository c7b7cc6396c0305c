import Engine
import Filings
import Membership
import Model
import Testing

/// What is filed of members and arrangements acts on the loads on the road.
struct MemberActsTests {
    private static let exporter = PartyID(unchecked: "EXP-7")
    private static let carrier = PartyID(unchecked: "carrier")
    private static let authority = PartyID(unchecked: "us-cbp")

    private static let trip = Trip(
        id: Small.trip.id, device: Small.trip.device, departure: Small.trip.departure,
        driver: Small.trip.driver, tractor: Small.trip.tractor, trailer: Small.trip.trailer,
        container: nil, seals: Small.trip.seals, programme: Small.trip.programme,
        exporter: exporter, carrier: carrier)

    private static func filed(
        _ record: String, at moment: Instant, room: Room = .member, matter: String = "EXP-7",
        by authority: PartyID? = authority
    ) throws -> Submission {
        let filing = Filing(
            at: moment, room: room, matter: try MatterID(matter), authority: authority,
            record: Array(record.utf8))
        let made = Small.submission(.filed(filing), heard: moment)
        return Submission(
            subject: .trip(filing.stream), event: made.event, key: made.key, heard: moment,
            payload: made.payload)
    }

    private static func deed(
        _ word: String, _ rest: String = "", at moment: Instant, programme: String = "CTPAT"
    ) throws -> Submission {
        let record =
            #"{"event":"\#(word)","programme":"\#(programme)""#
            + (rest.isEmpty ? "" : "," + rest) + "}"
        return try filed(record, at: moment, by: word == "applied" ? nil : authority)
    }

    private static func life() throws -> [Submission] {
        [
            try deed(
                "applied", #""entity":"us-exporter","name":"Muster""#,
                at: Small.start - .hours(9_000)),
            try deed("certified", at: Small.start - .hours(5_000)),
            try deed(
                "validated", #""kind":"on-site","outcome":"passed","approved_by":"o""#,
                at: Small.start - .hours(4_000)),
            try deed("tier", #""tier":2"#, at: Small.start - .hours(3_000)),
        ]
    }

    private func lane(_ before: [Submission]) -> Rehearsal {
        var lane = Rehearsal(Small.settings())
        let made =
            [Small.submission(.laneDeclared(Small.lane, at: Small.start))] + before
            + [Small.submission(.tripDeclared(Self.trip))]
        for submission in made {
            _ = lane.hear(submission, from: Small.operator_, at: Small.start)
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

    private var departure: Instant { Small.trip.departure }

    private func drive(_ lane: inout Rehearsal) -> Channel? {
        _ = play(Small.drive(from: 0, to: 6_000, at: departure), on: &lane)
        return lane.engine.files[Self.trip.id]?.decision?.channel
    }

    // A suspended exporter's load would cross on the trust it had when it set out.
    @Test func aSuspensionTakesItsLoadsClearanceBackAndReinstatementGivesItAgain() throws {
        var lane = lane(try Self.life())
        #expect(drive(&lane) == .releaseTrustedLane)
        let suspended = try Self.deed(
            "suspended", #""ground":"benefits-denied","reason":"seizure""#,
            at: departure + .minutes(8))
        let events = play([suspended], on: &lane)
        guard case .revoked(let fallen)? = events.first, case .decided(let next)? = events.last
        else { Issue.record("nothing fell: \(events)"); return }
        #expect(fallen.cause == .standing)
        #expect(fallen.sentence == "Not in good standing: exporter EXP-7: CTPAT suspended.")
        let index = try #require(lane.facts(of: TripID(MatterID("EXP-7"), in: .member)).last?.index)
        #expect(fallen.evidence.contains(index))
        #expect(!next.channel.isCleared)
        let back = play([try Self.deed("reinstated", at: departure + .minutes(9))], on: &lane)
        guard case .decided(let again)? = back.last else {
            Issue.record("nothing was decided: \(back)"); return
        }
        #expect(again.channel == .releaseTrustedLane)
    }

    // A member that rises on the road would wait at the border with a load of a lower tier.
    @Test func aTierLiftsOpenLoads() throws {
        let life = try Self.life()
        let low = try Self.deed("tier", #""tier":1"#, at: Small.start - .hours(4_500))
        var lane = lane(Array(life.prefix(2)) + [low])
        #expect(drive(&lane) == .release)
        let tier = try Self.deed("tier", #""tier":2"#, at: departure + .minutes(8))
        guard case .decided(let next)? = play([tier], on: &lane).last else {
            Issue.record("the tier changed nothing"); return
        }
        #expect(next.channel == .releaseTrustedLane)
    }

    // An office enters a member's certificate, and the member's load loses the lane for it.
    @Test func aCertificateAloneCostsNoLoadItsClearance() throws {
        var lane = lane([])
        #expect(drive(&lane) == .releaseTrustedLane)
        let events = play(Array(try Self.life().prefix(2)), on: &lane)
        #expect(events.isEmpty, "\(events)")
        #expect(lane.engine.files[Self.trip.id]?.decision?.channel == .releaseTrustedLane)
    }

    // A load falls because its exporter's tier is lower than declared, and is told that no programme
    // vouches for it.
    @Test func aLowerTierSaysWhatItIs() throws {
        var lane = lane(Array(try Self.life().prefix(2)))
        #expect(drive(&lane) == .releaseTrustedLane)
        let low = try Self.deed("tier", #""tier":1"#, at: departure + .minutes(8))
        guard case .revoked(let fallen)? = play([low], on: &lane).first else {
            Issue.record("the clearance stood"); return
        }
        #expect(
            fallen.sentence
                == "Certified lower than it was cleared on: exporter EXP-7: CTPAT certified, tier 1."
        )
    }

    // An officer opens a load that waits for papers, and the page does not say that its exporter was
    // suspended meanwhile; or says it anew with every notice.
    @Test func aLoadThatMayNotGoIsToldOfWhatCameOnTop() throws {
        var lane = lane(try Self.life())
        _ = drive(&lane)
        let suspended = try Self.deed(
            "suspended", #""ground":"benefits-denied","reason":"seizure""#,
            at: departure + .minutes(8))
        _ = play([suspended], on: &lane)
        let removed = try Self.deed(
            "removed", #""ground":"benefits-denied","reason":"seizure""#,
            at: departure + .minutes(9))
        let events = play([removed], on: &lane)
        guard case .decided(let next)? = events.first, events.count == 1 else {
            Issue.record("nothing new was said: \(events)"); return
        }
        #expect(next.reasons.contains(Reason(.standingLost, "exporter EXP-7: CTPAT removed")))
        let again = try Self.deed("rated", #""risk":"high""#, at: departure + .minutes(10))
        #expect(play([again], on: &lane).isEmpty)
    }

    // A suspension of somebody who never applied is recorded, acts on nothing, and nobody is told.
    @Test func aDeedOfNoMemberIsRefusedWithTheCure() throws {
        var lane = lane([])
        let suspended = try Self.deed(
            "suspended", #""ground":"benefits-denied","reason":"seizure""#, at: Small.start)
        let fate = lane.hear(suspended, from: Small.operator_, at: Small.start).admission
        guard case .refused(let refusal) = fate else {
            Issue.record("it was taken: \(fate)"); return
        }
        #expect(refusal.field == "record.event")
        #expect(refusal.advice.contains("EXP-7 has not applied to any programme here"))
        #expect(refusal.advice.contains("“standing” or “deny”"))
    }

    private func treatment(_ state: String, member: String? = nil, at moment: Instant) throws
        -> Submission
    {
        let whom = member.map { #","member":"\#($0)""# } ?? ""
        return try Self.filed(
            #"{"kind":"treatment","arrangement":"MX","by":"US","state":"\#(state)","#
                + #""from":"\#(moment.rfc3339)"\#(whom)}"#,
            at: moment, room: .recognition, matter: "MX")
    }

    // One side would withhold recognition, and loads would cross on it until somebody noticed.
    @Test(arguments: [nil, "EXP-7"])
    func aSuspendedArrangementStopsLoadsThatRestedOnIt(_ member: String?) throws {
        let status = try Self.filed(
            #"{"kind":"status","member":"EXP-7","programme":"MX-OEA","status":"validated","#
                + #""from":"2025-01-01"}"#,
            at: Small.start, room: .recognition)
        var lane = lane([status])
        #expect(drive(&lane) == .releaseTrustedLane)
        let events = play(
            [try treatment("suspended", member: member, at: departure + .minutes(8))], on: &lane)
        guard case .revoked(let fallen)? = events.first else {
            Issue.record("nothing fell: \(events)"); return
        }
        #expect(fallen.sentence.contains("MX-OEA not recognised, withheld by us-cbp"))
        let back = play(
            [try treatment("restored", member: member, at: departure + .minutes(9))], on: &lane)
        guard case .decided(let again)? = back.last else {
            Issue.record("restored and nothing decided: \(back)"); return
        }
        #expect(again.channel == .releaseTrustedLane)
    }

    // A load of the programme's own members would be stopped by a quarrel that is not theirs.
    @Test func anArrangementConcernsOnlyItsPartnersMembers() throws {
        var lane = lane(try Self.life())
        #expect(drive(&lane) == .releaseTrustedLane)
        let events = play([try treatment("suspended", at: departure + .minutes(8))], on: &lane)
        #expect(events.isEmpty, "\(events)")
    }

    // A member whose load was opened would hear of no analysis, and its authority of no incident.
    @Test func aBreakOfCustodyOpensTheMembersClock() throws {
        var lane = lane(try Self.life())
        _ = drive(&lane)
        let opened = departure + .minutes(7)
        _ = play(Small.drive(from: 6_200, to: 7_000, at: opened, door: .open), on: &lane)
        let day = LegalDay(opened)
        let filed = try #require(lane.engine.cabinet.members.roll(of: Self.exporter, on: day))
        let enrolment = try #require(filed.roll[Self.exporter]?.enrolment(in: "CTPAT"))
        #expect(enrolment.incidents.map(\.incident.id) == ["custody:T-1"])
        #expect(enrolment.incidents.first?.incident.text.contains("Door") == true)
        let clock = try #require(enrolment.clocks(on: day).first { $0.rule == .incidentAnalysis })
        #expect(clock.isOpen && clock.due == day.adding(days: MemberCabinet.analysisDays))
        let row = try #require(AuthorityQueue(filed.roll).rows.first)
        #expect(row.risk == .high && row.analysis?.subject == "custody:T-1")

        let analysed = try Self.filed(
            #"{"event":"analysed","programme":"CTPAT","incident":"custody:T-1"}"#,
            at: opened + .hours(30), by: nil)
        _ = play([analysed], on: &lane)
        let after = lane.engine.cabinet.members.roll(of: Self.exporter, on: day.adding(days: 2))
        #expect(after?.roll[Self.exporter]?.enrolment(in: "CTPAT")?.incidents[0].isOpen == false)
    }

    // A suspension of an exporter would be taken from the exporter itself.
    @Test func aMemberFilesNoDecision() throws {
        var lane = lane([])
        let exporter = Sender(
            key: KeyID(unchecked: "key"), party: Self.exporter, role: .exporter)
        let certified = try Self.filed(
            #"{"event":"certified","programme":"CTPAT"}"#, at: Small.start, by: nil)
        let fate = lane.hear(certified, from: exporter, at: Small.start).admission
        guard case .refused(.unreadableRecord(.member, let flaw)) = fate else {
            Issue.record("it was taken: \(fate)"); return
        }
        #expect(flaw.field == "event")
    }
}
