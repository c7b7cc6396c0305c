import Engine
import Model
import Testing

struct PermissionTests {
    private static let another = PartyID(unchecked: "another")
    private static let otherDevice = DeviceID(unchecked: "D-2")
    private static let second = Trip(
        id: TripID(unchecked: "T-2"), device: otherDevice, departure: Small.trip.departure,
        driver: Small.trip.driver, tractor: TractorID(unchecked: "TRK-2"),
        trailer: TrailerID(unchecked: "TRL-2"), container: nil, seals: [])

    private func lane() -> Rehearsal {
        var lane = Rehearsal(Small.settings())
        for trip in [Small.trip, Self.second] {
            _ = lane.hear(
                Small.submission(.tripDeclared(trip)), from: Small.operator_, at: Small.start)
        }
        return lane
    }

    private func sender(_ role: Sender.Role, _ devices: Set<DeviceID> = []) -> Sender {
        Sender(
            key: KeyID(unchecked: "k"), party: PartyID(unchecked: "customs"), role: role,
            devices: devices)
    }

    private func fate(_ submission: Submission, from sender: Sender) -> Admission {
        var lane = lane()
        return lane.hear(submission, from: sender, at: Small.trip.departure + 60).admission
    }

    private func isTaken(_ submission: Submission, from sender: Sender) -> Bool {
        if case .new = fate(submission, from: sender) { true } else { false }
    }

    private func acts(of authority: PartyID) -> [Event] {
        let moment = Small.trip.departure
        return [
            .officer(OfficerAct(at: moment, kind: .hold, authority: authority, note: "")),
            .seal(
                SealObservation(
                    at: moment, action: .affixed, seals: Small.trip.seals, authority: authority)),
            .inspection(
                Inspection(at: moment, list: .examination, passed: true, authority: authority)),
        ]
    }

    // One authority could release, seal or look into a load in the name of another.
    @Test func customsSpeaksForItselfAlone() {
        let customs = sender(.customs)
        for event in acts(of: customs.party) {
            #expect(isTaken(Small.submission(event), from: customs), "\(event)")
        }
        for event in acts(of: Self.another) {
            let refusal = AdmissionRefusal.anotherAuthority(Self.another, yours: customs.party)
            #expect(fate(Small.submission(event), from: customs) == .refused(refusal), "\(event)")
            #expect(refusal.advice.contains("“another”") && refusal.advice.contains("“customs”"))
        }
    }

    // The operator could not enter what an authority handed in on paper.
    @Test func operatorEntersForAnyAuthority() {
        for event in acts(of: Self.another) {
            #expect(isTaken(Small.submission(event), from: Small.operator_), "\(event)")
        }
    }

    private func report(of device: DeviceID, on subject: Submission.Subject? = nil) -> Submission {
        Submission(
            subject: subject ?? .device(device),
            event: .position(
                Position(device: device, at: Small.trip.departure, place: Small.at(0))),
            key: EventKey(bits: 7), heard: nil, payload: [])
    }

    private func door(on subject: Submission.Subject) -> Submission {
        Submission(
            subject: subject,
            event: .door(
                DoorObservation(
                    at: Small.trip.departure, state: .closed, place: nil, isAlarm: false)),
            key: EventKey(bits: 8), heard: nil, payload: [])
    }

    // The key of one stolen tracker could drive every truck of its carrier on the map.
    @Test func boundKeySpeaksForItsDevicesAlone() {
        let key = sender(.device, [Small.trip.device])
        let refusal = AdmissionRefusal.deviceNotYours(Self.otherDevice, yours: key.devices)
        #expect(isTaken(report(of: Small.trip.device), from: key))
        #expect(isTaken(door(on: .trip(Small.trip.id)), from: key))
        #expect(fate(report(of: Self.otherDevice), from: key) == .refused(refusal))
        #expect(fate(door(on: .device(Self.otherDevice)), from: key) == .refused(refusal))
        #expect(refusal.advice.contains("“D-1”") && refusal.advice.contains("“D-2”"))
    }

    // Naming the trip, its trailer or a false device would be a way around the binding.
    @Test func boundKeySpeaksOfNoOtherTrip() {
        let key = sender(.device, [Small.trip.device])
        let refused = Admission.refused(
            .tripOfAnotherDevice(Self.second.id, yours: key.devices))
        let trip = Submission.Subject.trip(Self.second.id)
        #expect(fate(report(of: Small.trip.device, on: trip), from: key) == refused)
        #expect(fate(door(on: trip), from: key) == refused)
        #expect(fate(door(on: .equipment(["TRL-2"])), from: key) == refused)
        #expect(
            fate(report(of: Self.otherDevice, on: .trip(Small.trip.id)), from: key)
                == .refused(.deviceNotYours(Self.otherDevice, yours: key.devices)))
    }

    // A gateway that hears a whole fleet would need a key for each truck.
    @Test func gatewaysKeySpeaksForMany() {
        for key in [
            sender(.device), sender(.device, [Small.trip.device, Self.otherDevice]),
        ] {
            #expect(isTaken(report(of: Small.trip.device), from: key))
            #expect(isTaken(report(of: Self.otherDevice), from: key))
        }
        let many = AdmissionRefusal.deviceNotYours(
            DeviceID(unchecked: "D-9"), yours: [Small.trip.device, Self.otherDevice])
        #expect(many.advice.contains("device “D-1” and 1 more"))
    }
}
