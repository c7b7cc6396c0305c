import Clearance
import Engine
import Model
import Testing

/// What was filed about risk reaches the clearance of a load on the road.
struct TargetingLifeTests {
    private func lane(_ policy: any Policy = PolicyV2()) -> Rehearsal {
        var lane = Rehearsal(Small.settings(policy))
        for event in [Event.laneDeclared(Small.lane, at: Small.start), .tripDeclared(Small.trip)] {
            _ = lane.hear(Small.submission(event), from: Small.operator_, at: Small.start)
        }
        return lane
    }

    private func play(
        _ submissions: [Submission], from sender: Sender = Small.operator_,
        on lane: inout Rehearsal
    ) -> [Event] {
        submissions.flatMap { submission in
            lane.hear(submission, from: sender, at: submission.heard ?? submission.event.occurred)
                .effects.compactMap { if case .record(let event, _) = $0 { event } else { nil } }
        }
    }

    private func driven(_ policy: any Policy = PolicyV2()) -> Rehearsal {
        var lane = lane(policy)
        let events = play(Small.drive(from: 0, to: 5_000, at: Small.trip.departure), on: &lane)
        #expect(Self.channels(events) == [.releaseTrustedLane])
        return lane
    }

    private static func channels(_ events: [Event]) -> [Channel] {
        events.compactMap { if case .decided(let decision) = $0 { decision.channel } else { nil } }
    }

    private static func codes(_ events: [Event]) -> Set<Reason.Code> {
        Set(
            events.flatMap { event -> [Reason.Code] in
                if case .decided(let decision) = event { decision.reasons.map(\.code) } else { [] }
            })
    }

    // Plants of a barred origin would cross on the trust in who carries them.
    @Test func aDeclarationThatMeetsARuleEndsTheClearanceInTheSameStep() throws {
        var lane = driven()
        #expect(play([Filed.book(Filed.rule("XX"))], on: &lane).isEmpty)
        let events = play([Filed.declaration(origin: "XX")], on: &lane)
        guard case .revoked(let revocation)? = events.first, case .decided(let next)? = events.last
        else { Issue.record("nothing was revoked: \(events)"); return }
        #expect(revocation.cause == .targeting)
        #expect(next.channel == .nonIntrusiveScan)
        #expect(next.reasons.first == Reason(.ruleHit, "us-cbp/r: alert 14 (plant desk)"))
        let note = try #require(next.targeting)
        #expect(note.ground == .mandatory && note.probability == 1)
        #expect(note.hits.map(\.owner) == ["plant desk"])
    }

    // An alert of this morning would hold only what is declared after it.
    @Test func aBookThatComesIntoForceReachesLoadsOnTheRoad() {
        var lane = driven()
        let declared = play([Filed.declaration(origin: "XX")], on: &lane)
        // Nothing asks for a look yet, and nothing more is said.
        #expect(Self.channels(declared).isEmpty)
        let events = play([Filed.book(Filed.rule("XX"), after: 1)], on: &lane)
        #expect(Self.channels(events) == [.nonIntrusiveScan])
        #expect(Self.codes(events).contains(.ruleHit))
    }

    // A version that begins at midnight would begin with the first declaration of the morning.
    @Test func aRuleBeginsWithItsDay() throws {
        let midnight = try #require(CivilDay("2026-03-11")).start
        var lane = Rehearsal(Small.settings(PolicyV2()))
        let trip = Small.trip.departing(midnight - .minutes(6))
        for event in [Event.laneDeclared(Small.lane, at: Small.start), .tripDeclared(trip)] {
            _ = lane.hear(Small.submission(event), from: Small.operator_, at: Small.start)
        }
        let tomorrow = Filed.rule("XX", from: "2026-03-11")
        _ = play([Filed.book(tomorrow), Filed.declaration(origin: "XX")], on: &lane)
        let before = play(Small.drive(from: 0, to: 4_700, at: trip.departure), on: &lane)
        #expect(Self.channels(before) == [.releaseTrustedLane])
        let after = play(Small.drive(from: 5_400, to: 5_900, at: midnight), on: &lane)
        #expect(Self.channels(after) == [.nonIntrusiveScan], "\(after)")
        #expect(Self.codes(after).contains(.ruleHit))
    }

    // One authority's release would let a load go that another one holds.
    @Test func holdsStack() {
        var lane = driven()
        let rule = Filed.rule("XX", effect: #""effect":"hold","authority":"us-fda""#)
        _ = play([Filed.book(rule), Filed.declaration(origin: "XX")], on: &lane)
        let file = { (lane: Rehearsal) in lane.engine.files[Small.trip.id] }
        #expect(file(lane)?.decision?.channel == .hold)
        let customs = play([Filed.release("us-cbp", after: 10)], on: &lane)
        #expect(Self.channels(customs) == [.hold], "\(customs)")
        let health = play([Filed.release("us-fda", after: 20)], on: &lane)
        #expect(Self.channels(health) == [.release], "\(health)")
    }

    // Whoever lifts a hold of theirs would release what customs have not looked at.
    @Test func liftingAHoldReleasesNothingElse() {
        var lane = driven()
        let rules =
            Filed.rule("XX", effect: #""effect":"hold","authority":"us-fda""#) + ","
            + Filed.rule("XX", id: "s")
        _ = play([Filed.book(rules), Filed.declaration(origin: "XX")], on: &lane)
        let lifted = play([Filed.release("us-fda", after: 20)], on: &lane)
        #expect(Self.channels(lifted) == [.nonIntrusiveScan], "\(lifted)")
    }

    // A load that was looked at and found sound would be looked at again at every booth.
    @Test func aSoundExaminationClearsAndAFindHolds() {
        var lane = driven()
        _ = play([Filed.book(Filed.rule("XX")), Filed.declaration(origin: "XX")], on: &lane)
        let sound = play([Filed.result("nothing", after: 30)], on: &lane)
        #expect(Self.channels(sound) == [.releaseTrustedLane])
        #expect(Self.codes(sound).contains(.examinedSound))
        // What is declared afterwards nobody has looked at.
        let amended = play([Filed.declaration(origin: "XX", value: 9, after: 40)], on: &lane)
        #expect(Self.channels(amended) == [.nonIntrusiveScan])
        let found = play([Filed.result("found", after: 50)], on: &lane)
        #expect(Self.channels(found) == [.hold])
    }

    // Whoever was found with something would file the papers anew and be treated as not looked at.
    @Test func aFindStaysFoundWhateverIsDeclaredAfterIt() {
        var lane = driven()
        _ = play([Filed.book(Filed.rule("XX")), Filed.declaration(origin: "XX")], on: &lane)
        let found = play([Filed.result("found", after: 30)], on: &lane)
        #expect(Self.channels(found) == [.hold])
        for (after, value) in [(40, 9), (50, 12)] as [(Double, Int)] {
            _ = play([Filed.declaration(origin: "YY", value: value, after: after)], on: &lane)
            let file = lane.engine.files[Small.trip.id]
            #expect(file?.decision?.channel == .hold, "refiled after \(after) s")
            #expect(file?.targeting?.outcome == .found)
        }
    }

    // A policy that was released would decide otherwise after an upgrade.
    @Test func underTheFirstPolicyNothingChanges() {
        var lane = driven(PolicyV1())
        let events = play(
            [Filed.book(Filed.rule("XX")), Filed.declaration(origin: "XX")], on: &lane)
        #expect(events.isEmpty)
        #expect(lane.engine.files[Small.trip.id]?.targeting == nil)
    }

    // Rules that decided yesterday would be rewritten, and nobody could say by what was decided.
    @Test func aVersionInForceIsFrozen() {
        var lane = driven()
        let first = Filed.book(Filed.rule("XX")), changed = Filed.book(Filed.rule("YY"), after: 60)
        _ = play([first], on: &lane)
        let answer = lane.hear(changed, from: Small.operator_, at: changed.event.occurred)
        guard case .refused(let refusal) = answer.admission else {
            Issue.record("a version in force was changed"); return
        }
        #expect(refusal.advice.contains("frozen"), "\(refusal.advice)")
    }

    // Two books of one authority would be valid at once, and each would say something else.
    @Test func anAuthorityHasOneBook() {
        var lane = driven()
        let second = Filed.filing(
            .rules, "another", Filed.bookText(Filed.rule("XX")), authority: "us-cbp")
        let answer = lane.hear(second, from: Small.operator_, at: second.event.occurred)
        #expect(answer.admission == .refused(.unreadableRecord(.rules, Filed.secondBook)))
    }

    // A stranger would declare goods for a load that is not its own.
    @Test func nobodyDeclaresForAnothersLoad() {
        var lane = lane()
        let other = Small.trip.carried(by: "carrier-b", as: "T-2")
        _ = lane.hear(
            Small.submission(.tripDeclared(other)), from: Small.operator_, at: Small.start)
        let filing = Filed.filing(
            .declaration, "T-2", Filed.declared(origin: "XX"), authority: nil)
        let answer = lane.hear(filing, from: Small.carrier, at: filing.event.occurred)
        #expect(answer.admission == .refused(.unknownTrip("T-2")))
    }

    // A restart would decide otherwise than the node did before it.
    @Test func theSameFilingsGiveTheSameDecisions() throws {
        let story = { () -> [Event] in
            var lane = driven()
            return play(
                [
                    Filed.book(Filed.rule("XX")), Filed.declaration(origin: "XX"),
                    Filed.result("nothing", after: 30),
                ], on: &lane)
        }
        let once = story()
        #expect(once.map(Record.payload) == story().map(Record.payload))
        #expect(once.count == 3)
        // What the ledger keeps reads back as what was decided.
        for case .decided(let decision) in once {
            let payload = Record.payload(of: .decided(decision))
            let read = try Record.event(.decided, from: payload)
            #expect(read == .decided(decision))
        }
    }
}
