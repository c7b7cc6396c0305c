import Engine
import Model
import Testing

/// To which of several trips a device's next report goes.
struct TurnTests {
    private static let departure = Small.trip.departure

    private static func trip(
        _ name: StaticString, departure: Instant, carrier: PartyID? = nil
    ) -> Submission {
        Small.submission(
            .tripDeclared(
                Trip(
                    id: TripID(unchecked: name), device: Small.trip.device, departure: departure,
                    driver: Small.trip.driver, tractor: Small.trip.tractor,
                    trailer: Small.trip.trailer, container: nil, seals: [], carrier: carrier)))
    }

    private static func report(at moment: Instant, metres: Double = 0) -> Submission {
        Small.submission(
            .position(
                Position(device: Small.trip.device, at: moment, place: Small.at(metres))))
    }

    /// A statement that names only the trailer.
    private static func remark(at moment: Instant) -> Submission {
        let named = Small.submission(.remark(Remark(at: moment, step: "loading")))
        return Submission(
            subject: .equipment([Small.trip.trailer.description]), event: named.event,
            key: named.key, heard: nil, payload: named.payload)
    }

    private static func over(_ trip: StaticString, at moment: Instant) -> Submission {
        let passage = Event.passage(
            Passage(at: moment, direction: .arrived, place: nil, role: .farSide))
        let said = Small.submission(passage)
        return Submission(
            subject: .trip(TripID(unchecked: trip)), event: passage, key: said.key, heard: nil,
            payload: said.payload)
    }

    private static let theLane = Small.submission(.laneDeclared(Small.lane, at: Small.start))

    /// A lane that heard all of these, one after the other.
    private static func lane(_ said: [Submission]) -> (lane: Rehearsal, fates: [Admission]) {
        var lane = Rehearsal(Small.settings())
        let fates = said.map {
            lane.hear($0, from: Small.operator_, at: Small.start + .hours(3)).admission
        }
        return (lane, fates)
    }

    /// The trip that each of these would go to.
    private static func trips(of said: [Submission], in register: Register) -> [TripID?] {
        said.map { submission in
            var ahead = Plan(count: register.count)
            let fate = register.plan(
                [submission], from: Small.operator_, at: Small.start + .hours(4), ahead: &ahead,
                shelf: { _, _ in preconditionFailure("no page is full") },
                stated: { _ in nil })[0]
            guard case .new(let draft) = fate else { return nil }
            return draft.fact.trip
        }
    }

    private static func isNew(_ admission: Admission?) -> Bool {
        if case .new = admission { true } else { false }
    }

    private static func restarted(_ lane: Rehearsal, trips: [TripID]) -> Register {
        var register = Register()
        let facts = ([.lane] + trips).flatMap { lane.facts(of: $0) }.sorted { $0.index < $1.index }
        for fact in facts { register.enter(fact) }
        return register
    }

    private static let one = Small.trip.id
    private static let two = TripID(unchecked: "T-2")

    // The operator ends a trip that was a mistake and declares the true one, as the refusal says;
    // still the mistake would have all reports, and nobody would watch the load.
    @Test func aTripThatWasAMistakeGivesItsDeviceBack() {
        let mistake = Small.submission(.tripDeclared(Small.trip))
        let ended = Self.over("T-1", at: Self.departure - .hours(5.5))
        let (lane, fates) = Self.lane([
            mistake, ended, Self.trip("T-2", departure: Self.departure - .hours(2)),
        ])
        #expect(Self.isNew(fates.last))
        let next = [Self.departure - .hours(5), Self.departure - .hours(2), Self.departure]
        let said = next.map { Self.report(at: $0) } + next.map(Self.remark)
        for register in [lane.register, Self.restarted(lane, trips: [Self.one, Self.two])] {
            #expect(Self.trips(of: said, in: register) == said.map { _ in Self.two })
        }
    }

    /// A load that reached the far side 1,334 seconds after its departure, and the device's next.
    private static func crossedAndNext() -> [Submission] {
        [theLane, Small.submission(.tripDeclared(Small.trip))]
            + Small.drive(from: 0, to: 20_000, at: departure)
            + [trip("T-2", departure: departure + .hours(2))]
    }

    // What a tracker kept in a dead zone and sent after the crossing would go to the next load,
    // before its departure: an opened door that nobody is told of.
    @Test func aLateFlushGoesToTheLoadThatMadeIt() {
        let (lane, fates) = Self.lane(Self.crossedAndNext())
        #expect(Self.isNew(fates.last))
        let late = [Seconds(61), Seconds(607), Seconds(1_207)].map { Self.departure + $0 }
        let next = [Self.departure + .hours(0.5), Self.departure + .hours(2)]
        let said =
            (late + next).map { Self.report(at: $0, metres: 9_000) }
            + (late + next).map(Self.remark)
        let wanted: [TripID?] = [one, one, one, two, two]
        for register in [lane.register, Self.restarted(lane, trips: [one, two])] {
            #expect(Self.trips(of: said, in: register) == wanted + wanted)
        }
    }

    private var one: TripID { Self.one }
    private var two: TripID { Self.two }

    // Where one delivery tells of a whole day, the next load would be refused or taken by where
    // the batches of that delivery happen to end.
    @Test func batchesDoNotDecideWhetherALoadHasCrossed() {
        func fates(of said: [Submission]) -> [Bool] {
            let register = Register()
            var ahead = Plan(count: 0)
            return register.plan(
                said, from: Small.operator_, at: Small.start + .hours(3), ahead: &ahead,
                shelf: { _, _ in preconditionFailure("no page is full") }, stated: { _ in nil }
            ).map(Self.isNew)
        }
        let crossed = Self.crossedAndNext()
        let under = Array(crossed.prefix(40)) + [crossed[crossed.count - 1]]
        for said in [crossed, under] {
            #expect(fates(of: said) == Self.lane(said).fates.map(Self.isNew))
        }
        #expect(fates(of: crossed).last == true)
        #expect(fates(of: under).last == false)
    }

    // A truck on the far side that has no next load yet would have every report refused.
    @Test func reportsAfterTheEndStayWithTheLastLoad() {
        let (lane, _) = Self.lane(Self.crossedAndNext().dropLast())
        let after = Self.report(at: Self.departure + .hours(1), metres: 20_000)
        #expect(Self.trips(of: [after], in: lane.register) == [one])
    }

    // What showed that an erased trip was over is gone after a restart: the device's next load
    // would have its reports before the restart and be refused them afterwards.
    @Test func anErasedTripStaysOver() throws {
        let until = try #require(Self.lane(Self.crossedAndNext()).lane.register.end(of: one))
        let record = Event.erased(
            Erasure(
                of: Small.trip, until: until, at: Small.start + .hours(90),
                by: PartyID(unchecked: "operator"), reason: "request 12", facts: 1))
        #expect(try Record.event(.erased, from: Record.payload(of: record)) == record)
        guard case .tripDeclared(let next) = Self.trip("T-2", departure: until + .hours(2)).event
        else { return }
        let before: [Event] = [.tripDeclared(Small.trip), .tripDeclared(next), record]
        let after: [Event] = [
            .gone(.tripDeclared, at: Small.start), .tripDeclared(next), record,
        ]
        for events in [before, after] {
            var register = Register()
            for (index, event) in events.enumerated() {
                register.enter(
                    Fact(
                        index: LedgerIndex(UInt64(index)), trip: index == 1 ? two : one,
                        ordinal: index == 2 ? 1 : 0, received: Small.start,
                        sender: PartyID(unchecked: "operator"),
                        key: EventKey(bits: UInt64(index)), event: event))
            }
            let said = [Self.report(at: until - 60), Self.report(at: until + 60)]
            #expect(Self.trips(of: said, in: register) == [nil, two])
        }
    }

    // An exporter's false trip that names a rival would keep a carrier from its own device.
    @Test func anothersFalseTripDoesNotBlockACarrier() {
        var lane = Rehearsal(Small.settings())
        let mine = Small.carrier.party, rival = PartyID(unchecked: "rival")
        let exporter = Sender(
            key: Small.carrier.key, party: PartyID(unchecked: "exporter"), role: .exporter)
        func hear(_ said: Submission, _ sender: Sender) -> Bool {
            Self.isNew(lane.hear(said, from: sender, at: Small.start).admission)
        }
        let first = Self.trip("T-1", departure: Self.departure - .hours(1), carrier: mine)
        #expect(hear(first, Small.carrier))
        #expect(hear(Self.over("T-1", at: Self.departure - .hours(6.5)), Small.operator_))
        let wrong = Self.trip("T-9", departure: Self.departure - .hours(2), carrier: rival)
        #expect(hear(wrong, exporter))
        #expect(hear(Self.trip("T-2", departure: Self.departure, carrier: mine), Small.carrier))
        // Its own trips, and those that name nobody, still may not overlap.
        let again = Self.trip("T-3", departure: Self.departure + .hours(1), carrier: mine)
        #expect(!hear(again, Small.carrier))
        let nobody = Self.trip("T-4", departure: Self.departure + .hours(1))
        #expect(!hear(nobody, Small.carrier))
        #expect(
            Self.trips(of: [Self.report(at: Self.departure)], in: lane.register) == [two])
    }
}
