import Custody
import Foundation
import Model
import Testing

struct LaneMapTests {
    static let lane = Lane(
        name: "Otay",
        corridor: Corridor(
            line: [
                Coordinate(longitude: -117.00, latitude: 32.50),
                Coordinate(longitude: -116.94, latitude: 32.55),
            ], width: 60),
        zones: [
            zone(
                "city",
                .polygon([
                    [
                        Coordinate(longitude: -117.05, latitude: 32.45),
                        Coordinate(longitude: -116.90, latitude: 32.45),
                        Coordinate(longitude: -116.90, latitude: 32.60),
                        Coordinate(longitude: -117.05, latitude: 32.60),
                        Coordinate(longitude: -117.05, latitude: 32.45),
                    ]
                ])),
            zone(
                "fuel",
                .circle(
                    centre: Coordinate(longitude: -116.97, latitude: 32.525), radius: 120)),
        ])

    static func zone(_ name: String, _ shape: Zone.Shape) -> Zone {
        Zone(name: name, role: .fuel, shape: shape, dwellLimit: nil, mayOpen: false)
    }

    // Metres on the plane would not be metres on the ground, and every limit would be off.
    @Test func lengthsAreTrueToTheStatedError() {
        let plane = Plane(origin: Coordinate(longitude: -117, latitude: 32.5))
        let north = plane.flat(Coordinate(longitude: -117, latitude: 32.6))
        let east = plane.flat(Coordinate(longitude: -116.9, latitude: 32.5))
        // A tenth of a degree on WGS 84 at 32.5 N, from the ellipsoid's own series.
        #expect(abs(north.y - 11_090.5) < 2 && north.x == 0)
        #expect(abs(east.x - 9_397.9) < 2 && east.y == 0)
    }

    @Test(arguments: [(-117.0, 32.5), (179.99, -16.5), (-179.99, 0.0), (10.0, 78.2)])
    func planeAndBack(_ longitude: Double, _ latitude: Double) {
        let origin = Coordinate(longitude: longitude, latitude: latitude)
        let plane = Plane(origin: origin)
        for step in -5...5 {
            let point = Flat(x: Double(step) * 700, y: Double(step) * -300)
            let back = plane.flat(plane.coordinate(point))
            #expect(back.distance(to: point) < 1e-5)
            #expect(plane.coordinate(point).isOnEarth)
        }
    }

    // A lane in Fiji would be forty thousand kilometres wide.
    @Test func aLaneAcrossTheAntimeridianIsOneLane() {
        let shape = Zone.Shape.polygon([
            [
                Coordinate(longitude: 179.99, latitude: -16.51),
                Coordinate(longitude: -179.99, latitude: -16.51),
                Coordinate(longitude: -179.99, latitude: -16.49),
                Coordinate(longitude: 179.99, latitude: -16.49),
            ]
        ])
        let map = LaneMap(Lane(name: "Fiji", corridor: nil, zones: [Self.zone("plant", shape)]))
        #expect(map.zone(at: Coordinate(longitude: -179.995, latitude: -16.5)) == 0)
        #expect(map.zone(at: Coordinate(longitude: 179.995, latitude: -16.5)) == 0)
        #expect(map.zone(at: Coordinate(longitude: 0, latitude: -16.5)) == nil)
    }

    // The questions the detectors ask, on one small lane.
    @Test func aLaneAnswers() throws {
        let map = LaneMap(Self.lane)
        let pump = Coordinate(longitude: -116.97, latitude: 32.5255)
        #expect(map.zone(at: pump) == 1)
        #expect(Array(map.zones(at: pump)) == [1, 0])
        let south = Coordinate(longitude: -116.97, latitude: 32.52)
        let north = Coordinate(longitude: -116.97, latitude: 32.53)
        #expect(map.zone(at: south) == 0 && map.zone(at: north) == 0)
        #expect(map.zones(crossedBetween: south, and: north) == [1])
        #expect(map.zones(crossedBetween: north, and: north) == [])
        let fix = try #require(map.offset(of: pump))
        #expect(fix.distance > 20 && fix.distance < 60)
        #expect(abs(fix.progress.value - map.corridor!.length.value / 2) < 100)
        #expect(LaneMap(Lane(name: "none", corridor: nil, zones: [])).offset(of: pump) == nil)
    }
}
