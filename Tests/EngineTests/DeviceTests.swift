import Engine
import Model
import Testing

/// Trips of several carriers that name one device.
struct DeviceTests {
    private static let thief = Sender(
        key: KeyID(unchecked: "t"), party: PartyID(unchecked: "thief"), role: .carrier)

    private static func trip(
        _ name: StaticString, of carrier: Sender, hours: Double = 1
    ) -> Submission {
        let trip = Trip(
            id: TripID(unchecked: name), device: Small.trip.device,
            departure: Small.start + .hours(hours), driver: Small.trip.driver,
            tractor: Small.trip.tractor, trailer: Small.trip.trailer, container: nil, seals: [],
            carrier: carrier.party)
        return Submission(
            subject: .trip(trip.id), event: .tripDeclared(trip),
            key: EventKey(bits: UInt64(name.description.utf8.reduce(7) { $0 * 31 + Int($1) })),
            heard: nil, payload: [])
    }

    private func report(_ hours: Double) -> Submission {
        Small.submission(
            .position(
                Position(
                    device: Small.trip.device, at: Small.start + .hours(hours), place: Small.at(0),
                    speed: 0)))
    }

    private func place(
        _ said: Submission, from sender: Sender, in lane: inout Rehearsal
    ) -> String {
        switch lane.hear(said, from: sender, at: Small.start + .hours(2)).admission {
        case .new(let draft): draft.fact.trip.description
        case .repeated(let index): "repeated \(index)"
        case .refused(let refusal): refusal.advice
        }
    }

    private func over(_ trip: StaticString) -> Submission {
        Submission(
            subject: .trip(TripID(unchecked: trip)),
            event: .passage(
                Passage(at: Small.start, direction: .arrived, place: nil, role: .farSide)),
            key: EventKey(bits: 99), heard: nil, payload: [])
    }

    // Whoever knows the number of a tracker could keep its owner off the lane for a day.
    @Test func aFalseTripKeepsNobodyFromTheirDevice() {
        var lane = Rehearsal(Small.settings())
        #expect(place(Self.trip("FALSE", of: Self.thief), from: Self.thief, in: &lane) == "FALSE")
        #expect(
            place(Self.trip("TRUE", of: Small.carrier), from: Small.carrier, in: &lane) == "TRUE")
        // Each party's reports go to its own trip, whichever was declared last.
        #expect(place(report(1), from: Small.carrier, in: &lane) == "TRUE")
        #expect(place(report(1.1), from: Self.thief, in: &lane) == "FALSE")
    }

    // A false trip declared later would take the reports of the load that is on the road.
    @Test func aLaterFalseTripTakesNoReports() {
        var lane = Rehearsal(Small.settings())
        _ = place(Self.trip("TRUE", of: Small.carrier), from: Small.carrier, in: &lane)
        _ = place(Self.trip("FALSE", of: Self.thief, hours: 1.5), from: Self.thief, in: &lane)
        #expect(place(report(1), from: Small.carrier, in: &lane) == "TRUE")
        let bound = Sender(
            key: KeyID(unchecked: "d"), party: Small.carrier.party, role: .device,
            devices: [Small.trip.device])
        #expect(place(report(1.1), from: bound, in: &lane) == "TRUE")
    }

    // A mistyped number would open a second load on another's tracker without a word.
    @Test func aDeviceKnownAsAnothersIsTold() {
        var lane = Rehearsal(Small.settings())
        _ = place(Self.trip("OLD", of: Small.carrier, hours: -8), from: Small.carrier, in: &lane)
        _ = place(over("OLD"), from: Small.customs, in: &lane)
        _ = place(Self.trip("TRUE", of: Small.carrier), from: Small.carrier, in: &lane)
        let refused = AdmissionRefusal.deviceTaken(Small.trip.device)
        #expect(
            place(Self.trip("FALSE", of: Self.thief), from: Self.thief, in: &lane)
                == refused.advice)
    }

    // Reports by the operator's gateway would go to whoever named the device last.
    @Test func aGatewaysReportsGoToWhoeverHasUsedTheDevice() {
        var lane = Rehearsal(Small.settings())
        _ = place(Self.trip("OLD", of: Small.carrier, hours: -40), from: Small.carrier, in: &lane)
        _ = place(over("OLD"), from: Small.customs, in: &lane)
        _ = place(Self.trip("FALSE", of: Self.thief, hours: 1.5), from: Self.thief, in: &lane)
        _ = place(Self.trip("TRUE", of: Small.carrier), from: Small.carrier, in: &lane)
        #expect(place(report(1), from: Small.operator_, in: &lane) == "TRUE")
    }

    // A stranger's false trip would take the breaks and the officers' holds of a real load, and the
    // load would cross as if nothing had been seen.
    @Test func whatIsSaidOfATrailerStandsOnEveryTripThatClaimsIt() {
        var lane = Rehearsal(Small.settings())
        _ = place(Self.trip("TRUE", of: Small.carrier), from: Small.carrier, in: &lane)
        _ = place(Self.trip("FALSE", of: Self.thief, hours: 1.5), from: Self.thief, in: &lane)
        let act = OfficerAct(
            at: Small.start + .hours(1.6), kind: .hold, authority: Small.customs.party, note: "")
        let hold = Submission(
            subject: .equipment([Small.trip.trailer.description]), event: .officer(act),
            key: EventKey(bits: 501), heard: nil, payload: [])
        #expect(place(hold, from: Small.customs, in: &lane) == "FALSE")
        for name: StaticString in ["TRUE", "FALSE"] {
            let heard = lane.facts(of: TripID(unchecked: name)).count { $0.event.kind == .officer }
            #expect(heard == 1, "\(name)")
        }
        // Said again it is a repeat, and on neither trip twice.
        #expect(place(hold, from: Small.customs, in: &lane).hasPrefix("repeated"))
        let again = lane.facts(of: TripID(unchecked: "TRUE")).count { $0.event.kind == .officer }
        #expect(again == 1)
    }

    // A carrier that plans two loads of one trailer would see the second load's events on the first.
    @Test func whoDeclaresTheNextLoadOfATrailerEndsTheClaimOfTheFirst() {
        var lane = Rehearsal(Small.settings())
        _ = place(Self.trip("FIRST", of: Small.carrier), from: Small.carrier, in: &lane)
        _ = place(Self.trip("NEXT", of: Small.carrier, hours: 7.5), from: Small.carrier, in: &lane)
        let seen = Submission(
            subject: .equipment([Small.trip.trailer.description]),
            event: .remark(Remark(at: Small.start + .hours(1.8), step: "seen")),
            key: EventKey(bits: 502), heard: nil, payload: [])
        #expect(place(seen, from: Small.customs, in: &lane) == "NEXT")
        #expect(
            !lane.facts(of: TripID(unchecked: "FIRST")).contains { $0.event.kind == .remark })
    }

    // Whoever reads a number off a trailer would learn from the refusal which trip it is on.
    @Test func aStrangerLearnsNoTripByNamingItsTrailer() {
        var lane = Rehearsal(Small.settings())
        _ = place(Self.trip("TRUE", of: Small.carrier), from: Small.carrier, in: &lane)
        let remark = Event.remark(Remark(at: Small.start + .hours(1.5), step: "x"))
        let said = { (subject: Submission.Subject) in
            Submission(
                subject: subject, event: remark, key: EventKey(bits: 503), heard: nil, payload: [])
        }
        for (real, none) in [
            (
                Submission.Subject.equipment([Small.trip.trailer.description]),
                Submission.Subject.equipment(["NONE"])
            ),
            (.device(Small.trip.device), .device(DeviceID(unchecked: "NONE"))),
            (.trip(TripID(unchecked: "TRUE")), .trip(TripID(unchecked: "NONE"))),
        ] {
            let first = place(said(real), from: Self.thief, in: &lane)
            let second = place(said(none), from: Self.thief, in: &lane)
            let names = [Small.trip.trailer.description, Small.trip.device.description, "TRUE"]
            let plain = names.reduce(first) { $0.replacing("“\($1)”", with: "“NONE”") }
            #expect(plain == second)
        }
    }
}
