import Clearance
import Engine
import Model
import Testing

struct ClearanceLifeTests {
    private func lane() -> Rehearsal {
        var lane = Rehearsal(Small.settings())
        _ = lane.hear(
            Small.submission(.laneDeclared(Small.lane, at: Small.start)), from: Small.operator_,
            at: Small.start)
        _ = lane.hear(
            Small.submission(.tripDeclared(Small.trip)), from: Small.operator_, at: Small.start)
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

    // A load that leaves sealed and keeps to its road would wait at the border like any stranger.
    @Test func intactLoadIsClearedBeforeItArrives() {
        var lane = lane()
        let events = play(
            Small.drive(from: 0, to: 10_000, at: Small.trip.departure), on: &lane)
        guard case .decided(let decision)? = events.first else {
            Issue.record("no decision on the road"); return
        }
        #expect(decision.channel == .releaseTrustedLane)
        #expect(events.count == 1)
        #expect(decision.at < Small.trip.departure + .minutes(2))
    }

    // A door opened on the street would leave its clearance standing.
    @Test func openDoorOnTheStreetRevokesWithItsCause() {
        var lane = lane()
        _ = play(Small.drive(from: 0, to: 6_000, at: Small.trip.departure), on: &lane)
        let later = Small.trip.departure + .minutes(7)
        let events = play(
            Small.drive(from: 6_200, to: 7_000, at: later, door: .open), on: &lane)
        guard case .revoked(let revocation)? = events.first, case .decided(let next)? = events.last
        else { Issue.record("nothing was revoked: \(events)"); return }
        #expect(revocation.cause == .found(.doorOpened))
        #expect(revocation.decision == 1)
        #expect(!revocation.evidence.isEmpty)
        #expect(next.channel == .physicalExam)
    }

    // What came to light the day after would leave the promise of the day before in the books.
    @Test func aBreakKnownTooLateVoidsAClearanceThatHasRunOut() {
        var lane = lane()
        _ = play(Small.drive(from: 0, to: 20_000, at: Small.trip.departure), on: &lane)
        let door = DoorObservation(
            at: Small.trip.departure + .minutes(7), state: .open, place: Small.at(6_300),
            isAlarm: false)
        let events = play(
            [Small.submission(.door(door), heard: Small.trip.departure + .hours(15))], on: &lane)
        let revocation = events.lazy.compactMap { event in
            if case .revoked(let revocation) = event { revocation } else { nil }
        }.first
        #expect(revocation?.cause == .found(.doorOpened))
        #expect(revocation?.brokeAt == door.at)
    }

    // A broken chain would heal by driving on nicely.
    @Test func brokenChainHealsOnlyByAnAuthority() {
        var lane = lane()
        _ = play(Small.drive(from: 0, to: 6_000, at: Small.trip.departure), on: &lane)
        let opened = Small.trip.departure + .minutes(7)
        _ = play(Small.drive(from: 6_200, to: 6_700, at: opened, door: .open), on: &lane)
        _ = play(Small.drive(from: 6_900, to: 16_000, at: opened + .minutes(1)), on: &lane)
        #expect(lane.engine.files[Small.trip.id]?.custody.state == .broken)

        let looked = opened + .minutes(20)
        let authority = PartyID(unchecked: "customs")
        let acts: [OfficerAct.Kind] = [
            .inspect(clean: true),
            .reseal([Seal(maker: "Aduana", number: "C-9", grade: .highSecurity)]),
        ]
        let events = play(
            acts.enumerated().map { step, kind in
                Small.submission(
                    .officer(
                        OfficerAct(
                            at: looked + Seconds(Double(step) * 60), kind: kind,
                            authority: authority, note: "")))
            }, on: &lane)
        #expect(lane.engine.files[Small.trip.id]?.custody.state == .healed)
        guard case .decided(let decision)? = events.last else {
            Issue.record("no new decision after the reseal"); return
        }
        #expect(decision.channel.isCleared)
    }

    // A door record that arrives hours late would leave a void clearance looking valid.
    @Test func lateFactVoidsRetroactively() {
        var lane = lane()
        let open = Small.drive(from: 5_000, to: 5_450, at: Small.trip.departure + 340, door: .open)
        _ = play(Small.drive(from: 0, to: 16_000, at: Small.trip.departure), on: &lane)
        let arrived = Small.trip.departure + .hours(2)
        let late = open.map {
            Submission(
                subject: $0.subject, event: $0.event, key: $0.key, heard: arrived,
                payload: $0.payload)
        }
        let events = play(late, on: &lane)
        guard case .revoked(let revocation)? = events.first else {
            Issue.record("the late door opening changed nothing"); return
        }
        #expect(revocation.lateBy > .minutes(60))
    }

    // A patrol would be sent to where the load is by now, not to where it was opened.
    @Test func aRevocationNamesThePlaceOfTheBreak() throws {
        var lane = lane()
        let departure = Small.trip.departure
        let open = Small.drive(from: 5_175, to: 5_625, at: departure + 345, door: .open)
        _ = play(Small.drive(from: 0, to: 4_950, at: departure), on: &lane)
        _ = play(Small.drive(from: 5_850, to: 16_000, at: departure + 390), on: &lane)
        let late = open.enumerated().map { number, report in
            Submission(
                subject: report.subject, event: report.event, key: report.key,
                heard: departure + Seconds(Double(1_080 + 2 * number)), payload: report.payload)
        }
        guard case .revoked(let revocation)? = play(late, on: &lane).first else {
            Issue.record("the late door opening changed nothing"); return
        }
        #expect(revocation.cause == .found(.doorOpened))
        let east = try #require(revocation.place).longitude - Small.at(0).longitude
        #expect((5_100...5_700).contains(east * 93_900), "\(east * 93_900) m from the plant")
    }

    private func act(_ kind: OfficerAct.Kind, at moment: Instant) -> Submission {
        Small.submission(
            .officer(
                OfficerAct(
                    at: moment, kind: kind, authority: PartyID(unchecked: "customs"), note: "")))
    }

    // A release would cover whatever is done to the load after it, for good.
    @Test func releaseDoesNotCoverALaterBreak() {
        var lane = lane()
        _ = play(Small.drive(from: 0, to: 6_000, at: Small.trip.departure), on: &lane)
        _ = play([act(.release, at: Small.trip.departure + 410)], on: &lane)
        let events = play(
            Small.drive(
                from: 6_200, to: 7_000, at: Small.trip.departure + .minutes(7), door: .open),
            on: &lane)
        guard case .decided(let next)? = events.last else {
            Issue.record("nothing was decided after the break"); return
        }
        #expect(next.channel == .physicalExam)
    }

    // Ordering the doors open to look would put a held load back into the trusted lane.
    @Test func holdStandsUntilAReleaseOrAnotherHold() {
        var lane = lane()
        _ = play(Small.drive(from: 0, to: 6_000, at: Small.trip.departure), on: &lane)
        let held = Small.trip.departure + 410
        _ = play(
            [
                act(.hold, at: held), act(.orderOpening(until: held + 600), at: held + 30),
                act(.orderDetour(until: held + 600), at: held + 40),
                act(.inspect(clean: true), at: held + 50),
            ], on: &lane)
        #expect(lane.engine.files[Small.trip.id]?.decision?.channel == .hold)
        _ = play([act(.release, at: held + 60)], on: &lane)
        #expect(lane.engine.files[Small.trip.id]?.decision?.channel == .release)
    }

    // A clean look before the theft, and a new seal after it, would lock the thief's work in.
    @Test func lookBeforeTheBreakDoesNotHealIt() {
        var lane = lane()
        _ = play([act(.inspect(clean: true), at: Small.trip.departure + 10)], on: &lane)
        _ = play(Small.drive(from: 0, to: 6_000, at: Small.trip.departure + 15), on: &lane)
        let opened = Small.trip.departure + .minutes(7.5)
        _ = play(Small.drive(from: 6_200, to: 6_700, at: opened, door: .open), on: &lane)
        let seal = Seal(maker: "Aduana", number: "C-9", grade: .highSecurity)
        _ = play([act(.reseal([seal]), at: opened + 300)], on: &lane)
        #expect(lane.engine.files[Small.trip.id]?.custody.state == .broken)
    }

    // One line of a carrier would end the watch over its own load.
    @Test func carrierDoesNotSayThatItsLoadHasCrossed() {
        var lane = lane()
        let crossed = Small.submission(
            .passage(
                Passage(
                    at: Small.trip.departure + 60, direction: .arrived, place: nil,
                    role: .farSide)))
        #expect(
            lane.hear(crossed, from: Small.carrier, at: Small.trip.departure + 61).admission
                == .refused(.portNotYours))
    }

    // A tractor coming home empty before its trip would count as the trip's crossing.
    @Test func beingAcrossBeforeDepartureIsNoCrossing() {
        var lane = lane()
        _ = play(
            Small.drive(from: 19_900, to: 20_100, at: Small.trip.departure - .hours(2)),
            on: &lane)
        #expect(lane.engine.files[Small.trip.id]?.progress.stage == .declared)
    }

    // An exporter could write its own acquittal.
    @Test func nobodyButAnAuthorityActsAsOne() {
        var lane = lane()
        let act = Small.submission(
            .officer(
                OfficerAct(
                    at: Small.start + .hours(1), kind: .release,
                    authority: PartyID(unchecked: "customs"), note: "")))
        let fate = lane.hear(act, from: Small.carrier, at: Small.start + .hours(1)).admission
        #expect(fate == .refused(.roleMayNot(role: .carrier, event: .officer)))

        let seal = Small.submission(
            .seal(
                SealObservation(
                    at: Small.start + .hours(1), action: .affixed, seals: Small.trip.seals,
                    authority: PartyID(unchecked: "customs"))))
        #expect(
            lane.hear(seal, from: Small.carrier, at: Small.start + .hours(1)).admission
                == .refused(.authorityNotYours))
    }
}
