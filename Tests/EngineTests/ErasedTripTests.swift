import Engine
import Model
import Testing

/// A register after a restart on a ledger from which a trip was erased.
struct ErasedTripTests {
    private static let earlier = Trip(
        id: TripID(unchecked: "T-0"), device: Small.trip.device,
        departure: Small.trip.departure - .hours(24), driver: Small.trip.driver,
        tractor: Small.trip.tractor, trailer: Small.trip.trailer, container: nil, seals: [])
    private static let erasure = Erasure(
        of: Small.trip, at: Small.start + .hours(90), by: PartyID(unchecked: "operator"),
        reason: "request 12", facts: 2)

    private static func fact(
        _ index: UInt64, _ trip: TripID, _ ordinal: UInt32, _ event: Event
    ) -> Fact {
        Fact(
            index: LedgerIndex(index), trip: trip, ordinal: ordinal, received: Small.start,
            sender: PartyID(unchecked: "carrier"), key: EventKey(bits: index), event: event)
    }

    private static func facts() -> [Fact] {
        [
            fact(0, earlier.id, 0, .tripDeclared(earlier)),
            fact(1, Small.trip.id, 0, .gone(.tripDeclared, at: Small.start)),
            fact(2, Small.trip.id, 1, .gone(.position, at: Small.trip.departure)),
            fact(3, Small.trip.id, 2, .erased(erasure)),
        ]
    }

    private func register() -> Register {
        var register = Register()
        for fact in Self.facts() { register.enter(fact) }
        return register
    }

    private func plan(_ submissions: [Submission]) -> [Admission] {
        let register = register()
        var ahead = Plan(count: register.count)
        return register.plan(
            submissions, from: Small.operator_, at: Small.start, ahead: &ahead,
            shelf: { _, _ in preconditionFailure("four facts fill no page") },
            stated: { _ in nil })
    }

    private func submissions() -> [Submission] {
        let remark = Event.remark(Remark(at: Small.trip.departure + 60, step: "unloading"))
        let equipment = Submission(
            subject: .equipment([Small.trip.trailer.description]), event: remark,
            key: EventKey(bits: 77), heard: nil, payload: [])
        return Small.drive(from: 0, to: 450, at: Small.trip.departure)
            + [Small.submission(.tripDeclared(Small.trip)), Small.submission(remark), equipment]
    }

    // A report sent again would be taken for news of the trip its device served the day before, or
    // bring the erased trip back.
    @Test func whateverSpeaksOfAnErasedTripIsRefused() {
        for fate in plan(submissions()) { #expect(fate == .refused(.tripErased(Small.trip.id))) }
        #expect(AdmissionRefusal.tripErased(Small.trip.id).advice.contains("“T-1” was erased"))
    }

    // The trips before and after an erased one would go with it.
    @Test func theDevicesOtherTripsAreStillHeard() {
        let drive = Small.drive(from: 0, to: 450, at: Self.earlier.departure)
        for fate in plan(drive) {
            guard case .new(let draft) = fate else { Issue.record("\(fate)"); continue }
            #expect(draft.fact.trip == Self.earlier.id)
        }
    }

    // The node that erases and the node that starts afterwards would give the next fact of the
    // trip, its disclosure, two different places.
    @Test func aRestartKnowsTheTripAsTheErasingNodeDid() {
        var erasing = Register()
        for fact in Self.facts() {
            let event = fact.index == LedgerIndex(1) ? .tripDeclared(Small.trip) : fact.event
            erasing.enter(Self.fact(fact.index.value, fact.trip, fact.ordinal, event))
        }
        for register in [erasing, register()] {
            #expect(register.erased == [Small.trip.id: LedgerIndex(3)])
            var ahead = Plan(count: register.count)
            let draft = register.draft(
                .heartbeat(at: Small.start), on: Small.trip.id, by: PartyID(unchecked: "node"),
                key: EventKey(bits: 4), payload: [], at: Small.start, ahead: &ahead)
            #expect(draft.fact.ordinal == 3)
            #expect(draft.previous == LedgerIndex(3))
        }
    }

    // The engine would go on judging a trip of which nothing is left, and watch for its silence.
    @Test func theEngineForgetsAnErasedTrip() {
        var engine = Engine(Small.settings())
        let declared = Self.fact(0, Small.trip.id, 0, .tripDeclared(Small.trip))
        let passage = Passage(
            at: Small.trip.departure, direction: .departed, place: nil, role: .plant)
        let left = Self.fact(1, Small.trip.id, 1, .passage(passage))
        let erased = Self.fact(2, Small.trip.id, 2, .erased(Self.erasure))
        for fact in [declared, left] { _ = engine.follow(fact) { _, _ in [] } }
        #expect(engine.isWatching)
        let effects = engine.follow(erased) { _, _ in [] }
        #expect(effects.isEmpty)
        #expect(!engine.isWatching)
        #expect(engine.files[Small.trip.id] == nil)
    }

    // A digest of what was said would stay on the disk, and whoever tries all coordinates could
    // find out where the load had been.
    @Test func theDigestsOfWhatWasSaidGoToo() throws {
        var register = Register()
        let secret = EventKey(bits: 0xFEED_FACE_CAFE_BEEF)
        for number in 0..<UInt64(StreamPage.length) {
            let event: Event =
                switch number {
                case 0: .tripDeclared(Small.trip)
                case UInt64(StreamPage.length - 1): .erased(Self.erasure)
                default: .remark(Remark(at: Small.trip.departure, step: "loading"))
                }
            register.enter(
                Fact(
                    index: LedgerIndex(number), trip: Small.trip.id, ordinal: UInt32(number),
                    received: Small.start, sender: PartyID(unchecked: "carrier"),
                    key: secret, event: event))
        }
        let page = try #require(register.loosePages.first)
        #expect(page == page.withoutKeys)
        let again = try #require(
            StreamPage(trip: page.trip, number: page.number, bytes: page.bytes))
        #expect(again == page)
    }

    // The record would be read back as another than was written: who, when and why it was done.
    @Test func theRecordOfAnErasureKeepsEveryWord() throws {
        let event = Event.erased(Self.erasure)
        #expect(try Record.event(.erased, from: Record.payload(of: event)) == event)
        let text = String(decoding: Record.payload(of: event), as: UTF8.self)
        #expect(!text.contains(Small.trip.driver.description))
    }
}
