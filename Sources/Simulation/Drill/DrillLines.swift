package import JSON
package import Model

/// What the senders of an exercise say of its trucks: declarations, positions in the queue, and the
/// port's own word of who is at a booth and who has left.
package struct DrillLines: Sendable {
    /// A truck is declared so long before it joins the queue.
    private static let lead = Seconds.minutes(20)
    private static let jitter = 3.0
    /// Where the first in line waits: a truck nearer to the booths than this would be taken for one
    /// that is at them, also while they are closed.
    private static let headNorth = Landmarks.boothNorth - 85

    private let name: String
    private let origin: Instant
    private var chance: Chance

    /// - Parameters:
    ///   - name: the exercise's; every trip and device of it begins with the word EXERCISE.
    ///   - origin: the moment of the scenario's first midnight on the node's clock.
    package init(_ name: String, origin: Instant, seed: UInt64) {
        self.name = name
        self.origin = origin
        chance = Chance(seed: seed).branch("lines")
    }

    /// The simulated lane's queue, booths and far side; no road, and no inspection that could miss.
    package static let lane = Lane(
        name: "EXERCISE · SIMULACRO", corridor: nil,
        zones: Lane.otay.zones.compactMap { zone in
            zoneNames[zone.role].map {
                Zone(
                    name: $0, role: zone.role, shape: zone.shape, dwellLimit: zone.dwellLimit,
                    mayOpen: zone.mayOpen)
            }
        })

    /// In both languages at once, as the banner: the page of either shows them.
    private static let zoneNames: [Zone.Role: String] = [
        .queue: "Queue · Fila", .primary: "Booths · Casetas", .farSide: "Far side · Otro lado",
    ]

    package static var laneLine: JSONValue { lane.geoJSON }

    package func moment(_ seconds: Double) -> Instant { origin + Seconds(seconds) }

    package func line(_ event: DrillEvent) -> [JSONValue] {
        switch event {
        case .joined(let truck):
            [declaration(truck), passage(truck, "queue", at: truck.joined)]
        case .atPrimary(let truck, let at): [passage(truck, "primary", at: at)]
        case .left(let truck, let at): [passage(truck, "farSide", at: at)]
        }
    }

    /// A truck that waits says where it is, or its silence would be a finding.
    package mutating func position(_ truck: DrillTruck, share: Double, at second: Double)
        -> JSONValue
    {
        let north = Landmarks.queueSouth + (Self.headNorth - Landmarks.queueSouth) * share
        let spot = Spot(
            5_000 + chance.between(-30...30), north + chance.between(-Self.jitter...Self.jitter))
        let place = spot.coordinate
        return [
            "device": .text(device(truck)), "time": .text(moment(second).rfc3339),
            "lon": .double((place.longitude * 1e6).rounded() / 1e6),
            "lat": .double((place.latitude * 1e6).rounded() / 1e6), "speedKmh": 0,
        ]
    }

    private func declaration(_ truck: DrillTruck) -> JSONValue {
        [
            "trip": .text(trip(truck)), "device": .text(device(truck)),
            "departure": .text((moment(truck.joined) - Self.lead).rfc3339),
            "driver": .text("EXERCISE-D\(truck.number)"),
            "tractor": .text("EXERCISE-T\(truck.number)"),
            "trailer": .text("EXERCISE-R\(truck.number)"),
            "seals": [
                [
                    "maker": "EXERCISE", "number": .text("X\(1_000_000 + truck.number)"),
                    "class": "H",
                ]
            ],
            "programme": ["ctpatTier": .int(truck.isFast ? 3 : 1), "fast": .bool(truck.isFast)],
        ]
    }

    private func passage(_ truck: DrillTruck, _ role: String, at second: Double) -> JSONValue {
        [
            "action": "passage", "trip": .text(trip(truck)), "time": .text(moment(second).rfc3339),
            "direction": "arrived", "role": .text(role),
        ]
    }

    private func trip(_ truck: DrillTruck) -> String { "EXERCISE-\(name)-\(truck.number)" }
    private func device(_ truck: DrillTruck) -> String { "EXERCISE-\(name)-G\(truck.number)" }
}
