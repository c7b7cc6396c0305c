import Engine
import Model
import Testing

struct RegisterTests {
    private func register() -> Rehearsal {
        var lane = Rehearsal(Small.settings())
        _ = lane.hear(
            Small.submission(.tripDeclared(Small.trip)), from: Small.operator_, at: Small.start)
        return lane
    }

    // A sender that repeats after a lost answer would double its facts.
    @Test func repeatGetsTheFirstReceipt() {
        var lane = register()
        let drive = Small.drive(from: 0, to: 2_000, at: Small.trip.departure)
        let first = drive.map { lane.hear($0, from: Small.carrier, at: $0.heard!).admission }
        let second = drive.reversed().map {
            lane.hear($0, from: Small.carrier, at: $0.heard! + 600).admission
        }
        for (new, again) in zip(first, second.reversed()) {
            guard case .new(let draft) = new, case .repeated(let index) = again else {
                Issue.record("wanted new then repeated"); continue
            }
            #expect(draft.fact.index == index)
        }
        #expect(lane.register.count == UInt64(drive.count + 1) + decisions(lane))
    }

    private func decisions(_ lane: Rehearsal) -> UInt64 {
        UInt64(lane.facts(of: Small.trip.id).count { $0.event.kind == .decided })
    }

    // A position of a device on no trip would be kept under a wrong load, or lost.
    @Test func deviceWithoutTripIsRefusedWithTheCure() {
        var lane = register()
        let stray = Submission(
            subject: .device(DeviceID(unchecked: "D-9")),
            event: .position(
                Position(
                    device: DeviceID(unchecked: "D-9"), at: Small.trip.departure,
                    place: Small.at(0))),
            key: EventKey(bits: 9), heard: nil, payload: [])
        guard
            case .refused(let refusal) = lane.hear(
                stray, from: Small.carrier, at: Small.trip.departure
            ).admission
        else { Issue.record("a stray device was taken"); return }
        #expect(refusal.advice.contains("declare the trip"))
    }

    // An id that one party used would swallow another party's act of the same id.
    @Test func anIdentifierIsItsSpeakersOwn() {
        var lane = register()
        let remark = Submission(
            subject: .trip(Small.trip.id),
            event: .remark(Remark(at: Small.trip.departure, step: "loading")),
            key: EventKey(bits: 42), heard: nil, payload: [])
        let hold = Submission(
            subject: .trip(Small.trip.id),
            event: .officer(
                OfficerAct(
                    at: Small.trip.departure, kind: .hold, authority: PartyID(unchecked: "customs"),
                    note: "")),
            key: EventKey(bits: 42), heard: nil, payload: [])
        _ = lane.hear(remark, from: Small.carrier, at: Small.trip.departure)
        guard case .new = lane.hear(hold, from: Small.customs, at: Small.trip.departure).admission
        else { Issue.record("the hold was taken for a repeat"); return }
    }

    // Two different plans under one name would make every later fact ambiguous.
    @Test func secondTripOfOneNameIsAConflict() {
        var lane = register()
        let other = Trip(
            id: Small.trip.id, device: DeviceID(unchecked: "D-2"),
            departure: Small.trip.departure, driver: Small.trip.driver,
            tractor: Small.trip.tractor, trailer: Small.trip.trailer, container: nil, seals: [])
        let fate = lane.hear(
            Small.submission(.tripDeclared(other)), from: Small.operator_, at: Small.start)
        #expect(fate.admission == .refused(.tripConflict(Small.trip.id)))
    }

    // A carrier could speak for another's load.
    @Test func namedCarrierAloneSpeaksForItsTrip() {
        var lane = Rehearsal(Small.settings())
        let named = Trip(
            id: Small.trip.id, device: Small.trip.device, departure: Small.trip.departure,
            driver: Small.trip.driver, tractor: Small.trip.tractor, trailer: Small.trip.trailer,
            container: nil, seals: Small.trip.seals, carrier: PartyID(unchecked: "another"))
        _ = lane.hear(
            Small.submission(.tripDeclared(named)), from: Small.operator_, at: Small.start)
        let drive = Small.drive(from: 0, to: 225, at: Small.trip.departure)
        #expect(
            lane.hear(drive[0], from: Small.carrier, at: drive[0].heard!).admission
                == .refused(.notYourTrip(Small.trip.id)))
    }
}
