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
        let refused = AdmissionRefusal.deviceTaken(
            Small.trip.device, by: TripID(unchecked: "TRUE"))
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
}
