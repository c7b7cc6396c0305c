import Custody
import Model

/// A small made-up lane for tuning and for tests: twenty kilometres of street with bends, two
/// plants, a fuel stop, a checkpoint, a yard, a queue and the far side.
enum Street {
    static let corner = Coordinate(longitude: -117.05, latitude: 32.45)
    static let midnight = Instant(milliseconds: 1_767_225_600_000)
    static let lights: [Double] = [
        1_500, 2_600, 4_200, 6_100, 7_700, 9_900, 12_300, 14_800, 16_200,
    ]
    static let jam = 10_400.0...11_300.0
    static let fuel = 8_600.0
    static let checkpoint = 13_400.0
    static let closure = 5_000.0...5_700.0
    static let yard = 18_000.0
    static let queueTail = 18_600.0
    static let booth = 19_600.0
    static let end = 20_300.0

    static func place(_ x: Double, _ y: Double) -> Coordinate {
        Coordinate(
            longitude: corner.longitude + x / 94_000, latitude: corner.latitude + y / 110_900)
    }

    /// Bends of the street: way covered, east, north.
    private static let bends: [(Double, Double)] = [
        (0, 0), (2_000, 300), (3_500, 1_900), (6_000, 2_300), (7_200, 4_600), (9_800, 4_900),
        (11_000, 7_400), (13_900, 8_000), (15_500, 10_500), (19_500, 11_500),
    ]

    /// The point that lies `metres` along the street and `aside` to its left.
    static func point(_ metres: Double, aside: Double = 0) -> (x: Double, y: Double) {
        var left = metres
        for (a, b) in zip(bends, bends.dropFirst()) {
            let x = b.0 - a.0, y = b.1 - a.1
            let length = (x * x + y * y).squareRoot()
            if left <= length || b == bends[bends.count - 1] {
                return (
                    a.0 + x * left / length - y / length * aside,
                    a.1 + y * left / length + x / length * aside
                )
            }
            left -= length
        }
        return bends[bends.count - 1]
    }

    static func coordinate(_ metres: Double, aside: Double = 0) -> Coordinate {
        let point = point(metres, aside: aside)
        return place(point.x, point.y)
    }

    static let lane: Lane = {
        func circle(
            _ name: String, _ role: Zone.Role, _ metres: Double, aside: Double = 0,
            _ radius: Double, limit: Double? = nil, mayOpen: Bool = false
        ) -> Zone {
            Zone(
                name: name, role: role,
                shape: .circle(
                    centre: coordinate(metres, aside: aside), radius: Metres(radius)),
                dwellLimit: limit.map { Seconds($0) }, mayOpen: mayOpen)
        }
        let sides = [(queueTail, 30.0), (booth - 40, 30), (booth - 40, -30), (queueTail, -30)]
        var ring = sides.map { coordinate($0.0, aside: $0.1) }
        ring.append(ring[0])
        let queue = Zone(
            name: "export queue", role: .queue, shape: .polygon([ring]), dwellLimit: nil,
            mayOpen: false)
        return Lane(
            name: "test street",
            corridor: Corridor(line: bends.map { place($0.0, $0.1) }, width: 60),
            zones: [
                circle("plant north", .plant, 0, 200, mayOpen: true),
                circle("fuel stop", .fuel, fuel, aside: 60, 90, limit: 1_500),
                circle("checkpoint", .checkpoint, checkpoint, 70, limit: 900),
                circle("export yard", .yard, yard, 250), queue,
                circle("primary", .primary, booth, 40),
                circle("far side", .farSide, end, 300, mayOpen: true),
            ])
    }()

    static let map = LaneMap(lane)
}
