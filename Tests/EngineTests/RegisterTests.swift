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

    // What was said under an id that was used before would be lost behind a receipt of 200 OK.
    @Test func anotherEventUnderAUsedIdIsRefused() {
        var lane = register()
        func remark(_ step: String, _ statement: UInt64) -> Submission {
            Submission(
                subject: .trip(Small.trip.id),
                event: .remark(Remark(at: Small.trip.departure, step: step)),
                key: EventKey(bits: 42), statement: EventKey(bits: statement), heard: nil,
                payload: [])
        }
        guard
            case .new(let draft) = lane.hear(
                remark("loading", 1), from: Small.carrier, at: Small.trip.departure
            ).admission
        else { Issue.record("the first was not taken"); return }
        let index = draft.fact.index
        let hear = { (lane: inout Rehearsal, said: Submission) in
            lane.hear(said, from: Small.carrier, at: Small.trip.departure).admission
        }
        #expect(hear(&lane, remark("loading", 1)) == .repeated(index))
        #expect(hear(&lane, remark("unloading", 2)) == .refused(.anotherEvent(at: index)))
        #expect(AdmissionRefusal.anotherEvent(at: index).advice.contains("as fact \(index)"))
        // Both in one delivery: the first is not in the ledger yet.
        var ahead = Plan(count: 1)
        let fates = register().register.plan(
            [remark("loading", 1), remark("unloading", 2), remark("loading", 1)],
            from: Small.carrier, at: Small.start, ahead: &ahead,
            shelf: { _, _ in preconditionFailure("no page is full") }, stated: { _ in nil })
        #expect(fates[1] == .refused(.anotherEvent(at: LedgerIndex(1))))
        #expect(fates[2] == .repeated(LedgerIndex(1)))
    }

    private func trip(_ name: StaticString, departure: Instant) -> Submission {
        Small.submission(
            .tripDeclared(
                Trip(
                    id: TripID(unchecked: name), device: Small.trip.device, departure: departure,
                    driver: Small.trip.driver, tractor: Small.trip.tractor,
                    trailer: Small.trip.trailer, container: nil, seals: [])))
    }

    // A mistyped device number would take another load's reports away from it, unnoticed.
    @Test func aDeviceOnTwoLoadsAtOnceIsRefused() {
        var lane = register()
        let hear = { (lane: inout Rehearsal, said: Submission) in
            lane.hear(said, from: Small.operator_, at: Small.start).admission
        }
        let taken = Admission.refused(.deviceOnOpenTrip(Small.trip.device, Small.trip.id))
        let soon = trip("T-2", departure: Small.trip.departure + .hours(2))
        #expect(hear(&lane, soon) == taken)
        #expect(hear(&lane, trip("T-3", departure: Small.trip.departure - .hours(2))) == taken)
        guard case .new = hear(&lane, trip("T-4", departure: Small.trip.departure + .hours(6)))
        else { Issue.record("the day's next load was refused"); return }
        let over = Passage(at: Small.start, direction: .arrived, place: nil, role: .farSide)
        _ = hear(&lane, Small.submission(.passage(over)))
        guard case .new = hear(&lane, soon) else {
            // T-4 is four hours from it and open.
            #expect(
                hear(&lane, soon)
                    == .refused(.deviceOnOpenTrip(Small.trip.device, TripID(unchecked: "T-4"))))
            return
        }
        Issue.record("T-4 is open")
    }

    // A load that is known to have crossed would keep its device from the next one.
    @Test func aLoadThatHasCrossedFreesItsDevice() {
        var lane = Rehearsal(Small.settings())
        _ = lane.hear(
            Small.submission(.laneDeclared(Small.lane, at: Small.start)), from: Small.operator_,
            at: Small.start)
        _ = lane.hear(
            Small.submission(.tripDeclared(Small.trip)), from: Small.operator_, at: Small.start)
        for report in Small.drive(from: 0, to: 20_000, at: Small.trip.departure) {
            _ = lane.hear(report, from: Small.operator_, at: report.heard!)
        }
        let next = trip("T-2", departure: Small.trip.departure + .hours(2))
        guard
            case .new = lane.hear(
                next, from: Small.operator_, at: Small.trip.departure + .hours(1)
            ).admission
        else { Issue.record("the device is still held"); return }
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
                == .refused(
                    .deviceWithoutTrip(
                        device: Small.trip.device.description, at: drive[0].event.occurred)))
    }
}
