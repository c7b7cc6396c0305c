import Custody
import Foundation
import Model
import Simulation

/// Every position of a day against a thousand polygons, and stop detection over the same drives.
struct ZoneBench {
    private static let perTruck = 2_000
    /// A box of 40 by 30 km: Tijuana and Otay with their plants.
    private static let halfWidth = 20_000.0
    private static let halfHeight = 15_000.0
    /// What one truck moves between two reports of 30 s, at most: 72 km/h.
    private static let strideMax = 600.0

    private let plane = Plane(origin: Coordinate(longitude: -117, latitude: 32.5))
    private let lane: Lane
    private var places: [Coordinate] = []
    private var points: [Flat] = []

    init() {
        var chance = Chance(seed: 7)
        let plane = plane
        let zones = (0..<Sizes.polygons).map { Self.zone($0, plane, &chance) }
        lane = Lane(name: "bench", corridor: nil, zones: zones)
        for _ in 0..<Sizes.positions / Self.perTruck { drive(&chance) }
    }

    func zones() -> Figure {
        let map = LaneMap(lane)
        var best = Double.infinity, hits = 0
        for _ in 0..<Sizes.rounds {
            hits = 0
            best = min(
                best,
                Clock.cpuSeconds { for place in places { hits += map.zones(at: place).count } })
        }
        return Figure(
            name: "zone test, \(Sizes.polygons) polygons", count: places.count, unit: "positions",
            seconds: best, result: "\(hits) hits", wanted: 5e6)
    }

    func stops() -> Figure {
        var best = Double.infinity, stands = 0
        for _ in 0..<Sizes.rounds {
            stands = 0
            best = min(best, Clock.cpuSeconds { stands = self.stands() })
        }
        return Figure(
            name: "incremental stop detection", count: points.count, unit: "positions",
            seconds: best, result: "\(stands) stands", wanted: 10e6)
    }

    /// Every truck drives forty reports and stands forty: twenty minutes each.
    private func stands() -> Int {
        var stands = 0
        for truck in 0..<points.count / Self.perTruck {
            var tracker = StopTracker(radius: StopTracker.usualRadius, duration: Seconds(300))
            for report in 0..<Self.perTruck {
                let leg = report / 40
                let place = truck * Self.perTruck + (leg % 2 == 0 ? report : leg * 40)
                let moment = Instant(milliseconds: Int64(report) * 30_000)
                if case .standing = tracker.observe(points[place], at: moment) { stands += 1 }
            }
        }
        return stands
    }

    private static func zone(_ number: Int, _ plane: Plane, _ chance: inout Chance) -> Zone {
        let middle = somewhere(&chance)
        let radius = exp(chance.between(log(80)...log(1_500)))
        let corners = chance.whole(12...60)
        var ring = (0..<corners).map { corner in
            let angle = 2 * Double.pi * Double(corner) / Double(corners)
            let reach = radius * chance.between(0.7...1.1)
            return plane.coordinate(
                Flat(x: middle.x + reach * cos(angle), y: middle.y + reach * sin(angle)))
        }
        ring.append(ring[0])
        return Zone(
            name: "z\(number)", role: .yard, shape: .polygon([ring]), dwellLimit: nil,
            mayOpen: false)
    }

    private mutating func drive(_ chance: inout Chance) {
        var point = Self.somewhere(&chance), heading = chance.between(0...2 * .pi)
        for _ in 0..<Self.perTruck {
            heading += chance.between(-0.3...0.3)
            let stride = chance.between(0...Self.strideMax)
            let east = point.x + stride * cos(heading), north = point.y + stride * sin(heading)
            // At the edge of the box a truck turns round.
            if abs(east) > Self.halfWidth || abs(north) > Self.halfHeight { heading += .pi }
            point = Flat(
                x: min(max(east, -Self.halfWidth), Self.halfWidth),
                y: min(max(north, -Self.halfHeight), Self.halfHeight))
            let place = plane.coordinate(point)
            places.append(place)
            points.append(point)
        }
    }

    private static func somewhere(_ chance: inout Chance) -> Flat {
        Flat(
            x: chance.between(-halfWidth...halfWidth), y: chance.between(-halfHeight...halfHeight))
    }
}
