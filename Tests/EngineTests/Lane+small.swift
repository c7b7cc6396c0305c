import Clearance
import Engine
import Model

/// A lane of one street, one plant and one port, for telling short stories.
enum Small {
    static let start = Instant(milliseconds: 1_773_129_600_000)
    static let customs = Sender(key: key, party: PartyID(unchecked: "customs"), role: .customs)
    static let carrier = Sender(key: key, party: PartyID(unchecked: "carrier"), role: .carrier)
    static let operator_ = Sender(
        key: key, party: PartyID(unchecked: "operator"), role: .operator_)
    private static let key = KeyID(unchecked: "test")

    static let trip = Trip(
        id: TripID(unchecked: "T-1"), device: DeviceID(unchecked: "D-1"),
        departure: start + .hours(1), driver: DriverID(unchecked: "driver-1"),
        tractor: TractorID(unchecked: "TRK-1"), trailer: TrailerID(unchecked: "TRL-1"),
        container: nil,
        seals: [Seal(maker: "Ancla", number: "H-1", grade: .highSecurity)],
        programme: Programme(ctpatTier: 2, isFast: true))

    static let lane = Lane(
        name: "small",
        corridor: Corridor(line: [at(0), at(20_000)], width: 300),
        zones: [
            circle("plant", .plant, metres: 0, mayOpen: true),
            circle("booth", .primary, metres: 19_000, mayOpen: false),
            circle("far side", .farSide, metres: 20_000, mayOpen: true),
        ])

    /// A place so many metres east of the plant; a degree of longitude here is 93.9 km.
    static func at(_ metres: Double) -> Coordinate {
        Coordinate(longitude: -117 + metres / 93_900, latitude: 32.5)
    }

    private static func circle(
        _ name: String, _ role: Zone.Role, metres: Double, mayOpen: Bool
    ) -> Zone {
        Zone(
            name: name, role: role, shape: .circle(centre: at(metres), radius: 250),
            dwellLimit: nil, mayOpen: mayOpen)
    }

    static func settings(_ policy: any Policy = PolicyV1()) -> Engine.Settings {
        // A seed whose draw picks nobody: these stories are about custody.
        Engine.Settings(policy: policy, seed: { _ in 2 })
    }

    static func submission(_ event: Event, heard: Instant? = nil) -> Submission {
        let subject: Submission.Subject =
            switch event {
            case .position(let position): .device(position.device)
            default: .trip(trip.id)
            }
        let text = "\(event)"
        let bits = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x0100_0000_01b3
        }
        return Submission(
            subject: subject, event: event, key: EventKey(bits: bits), heard: heard,
            payload: Array(text.utf8))
    }

    /// A drive at 15 m/s with a report every 15 seconds; a little sway, as real receivers have.
    static func drive(
        from: Double, to: Double, at start: Instant, door: DoorState? = .closed
    ) -> [Submission] {
        stride(from: from, through: to, by: 225).enumerated().map { step, metres in
            let moment = start + Seconds(Double(step) * 15)
            let sway = [0.0, 3.1, -2.4, 1.7, -3.3][step % 5]
            return submission(
                .position(
                    Position(
                        device: trip.device, at: moment,
                        place: Coordinate(
                            longitude: at(metres + sway).longitude,
                            latitude: 32.5 + sway / 111_000),
                        speed: 15, door: door)),
                heard: moment + 1)
        }
    }
}
