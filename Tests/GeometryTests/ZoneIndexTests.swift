import Custody
import Foundation
import Model
import Testing

struct ZoneIndexTests {
    // A load would be judged by the rules of a place it is not in.
    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func agreesWithBruteForceOnRandomZones(_ seed: UInt64) {
        var dice = Dice(seed)
        let zones = (0..<60).map { _ in Self.star(&dice, reach: 5_000) }
        let index = ZoneIndex(zones.map { FlatZone(rings: $0) })
        for _ in 0..<1_500 {
            let at = dice.point(within: 6_500)
            expectSame(index, zones, Flat(x: at.x, y: at.y))
        }
        // The hard places: every corner, and the middle of every side.
        for ring in zones.joined() {
            for (place, corner) in ring.enumerated() {
                let next = ring[(place + 1) % ring.count]
                expectSame(index, zones, corner)
                expectSame(
                    index, zones, Flat(x: (corner.x + next.x) / 2, y: (corner.y + next.y) / 2))
            }
        }
    }

    // Whole-metre zones put positions exactly on fences and fences exactly on cell rims.
    @Test(arguments: [11, 12, 13, 14] as [UInt64])
    func agreesWithBruteForceOnFencesAndCorners(_ seed: UInt64) {
        var dice = Dice(seed)
        let zones = (0..<20).map { _ in [Self.whole(&dice), Self.whole(&dice)] }
        let index = ZoneIndex(zones.map { FlatZone(rings: $0) })
        for x in -34...34 {
            for y in -34...34 { expectSame(index, zones, Flat(x: Double(x), y: Double(y))) }
        }
    }

    // Two plots share a fence: a load on it would stand in both, or in neither.
    @Test func aSharedFenceBelongsToOneZone() {
        var dice = Dice(21)
        let top = dice.point(within: 40), bottom = dice.point(within: 40)
        let a = Flat(x: top.x, y: 100 + top.y), b = Flat(x: bottom.x, y: -100 + bottom.y)
        let west = [a, b, Flat(x: -300, y: -200), Flat(x: -300, y: 200)]
        let east = [b, a, Flat(x: 300, y: 200), Flat(x: 300, y: -200)]
        let index = ZoneIndex([FlatZone(rings: [west]), FlatZone(rings: [east])])
        for _ in 0..<3_000 {
            let share = dice.number(0.001...0.999)
            let on = Flat(x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y))
            #expect(index.zones(at: on).count == 1, "\(on)")
        }
    }

    // One row per side of a square: the rule the documentation states.
    // swift-format-ignore
    @Test(arguments: [
        (0, 5, true),    // western side: inside
        (10, 5, false),  // eastern side: outside
        (5, 0, true),    // southern side: inside
        (5, 10, false),  // northern side: outside
        (0, 0, true),    // the corner of the two owned sides
        (10, 10, false),
        (5, 5, true),
        (-1, 5, false),
    ] as [(Double, Double, Bool)])
    func theRim(_ x: Double, _ y: Double, _ isInside: Bool) {
        let square = [(0, 0), (10, 0), (10, 10), (0, 10)].map { Flat(x: $0, y: $1) }
        let index = ZoneIndex([FlatZone(rings: [square])])
        #expect((index.zone(at: Flat(x: x, y: y)) == 0) == isInside)
    }

    // A yard with a public street through it: standing on the street is not standing in the yard.
    @Test func aHoleIsOutside() {
        let index = ZoneIndex([FlatZone(rings: [Self.box(0, 0, 100), Self.box(40, 40, 20)])])
        #expect(index.zone(at: Flat(x: 50, y: 50)) == nil)
        #expect(index.zone(at: Flat(x: 30, y: 50)) == 0)
    }

    // A gate in a port would be judged by the port's rules instead of the gate's.
    @Test func theSmallestZoneIsTheMostSpecific() {
        let zones = [Self.box(0, 0, 1_000), Self.box(100, 100, 50), Self.box(50, 50, 300)]
        let index = ZoneIndex(zones.map { FlatZone(rings: [$0]) })
        #expect(index.zone(at: Flat(x: 120, y: 120)) == 1)
        #expect(Array(index.zones(at: Flat(x: 120, y: 120))) == [1, 2, 0])
        #expect(index.zone(at: Flat(x: 900, y: 900)) == 0)
    }

    // Ten places one inside the other: the set is full, and what it keeps must be the smallest.
    @Test func aFullSetKeepsTheSmallest() {
        let index = ZoneIndex(
            (1...10).reversed().map {
                FlatZone(centre: Flat(x: 0, y: 0), radius: Double($0) * 100)
            })
        let found = index.zones(at: Flat(x: 0, y: 0))
        #expect(found.isFull && Array(found) == [9, 8, 7, 6, 5, 4, 3, 2])
    }

    // A fuel stop drawn as a point with a radius would begin or end at the wrong metre.
    @Test func circlesAreExact() {
        var dice = Dice(31)
        let circles = (0..<40).map { _ in (dice.point(within: 2_000), dice.number(0...400)) }
        let index = ZoneIndex(
            circles.map {
                FlatZone(centre: Flat(x: $0.0.x, y: $0.0.y), radius: $0.1)
            })
        for _ in 0..<5_000 {
            let at = dice.point(within: 2_500)
            let expected = circles.indices.filter {
                let east = at.x - circles[$0].0.x, north = at.y - circles[$0].0.y
                return east * east + north * north <= circles[$0].1 * circles[$0].1
            }
            let found = index.zones(at: Flat(x: at.x, y: at.y))
            #expect(found.sorted() == expected || found.isFull)
        }
        #expect(index.zone(at: Flat(x: .nan, y: 0)) == nil)
        #expect(index.zone(at: Flat(x: .infinity, y: 0)) == nil)
    }

    // A lane of many districts, each over the whole of it, must not take the machine's memory.
    @Test func layersUponLayersStayExact() {
        let sides = (0..<600).map { 9_000 + Double($0) }
        let index = ZoneIndex(sides.map { FlatZone(rings: [Self.box(0, 0, $0)]) })
        #expect(Array(index.zones(at: Flat(x: 9_300.5, y: 4_000))) == Array(301...308))
        #expect(index.zone(at: Flat(x: 4_000, y: 4_000)) == 0)
    }

    // A lane without zones, or with a zone of no extent, is a lane; it must not stop the program.
    @Test func emptyShapesContainNothing() {
        let nowhere = Flat(x: 0, y: 0)
        let line = [nowhere, Flat(x: 5, y: 5), nowhere]
        #expect(ZoneIndex([]).zone(at: nowhere) == nil)
        #expect(ZoneIndex([FlatZone(rings: [])]).zone(at: nowhere) == nil)
        #expect(ZoneIndex([FlatZone(rings: [[nowhere]])]).zone(at: nowhere) == nil)
        #expect(ZoneIndex([FlatZone(rings: [line])]).zone(at: Flat(x: 2, y: 2)) == nil)
    }

    // A truck cuts through a restricted plot between two reports 30 s apart, and nobody notices.
    @Test(arguments: [41, 42, 43] as [UInt64])
    func everyFenceCrossedIsNamed(_ seed: UInt64) {
        var dice = Dice(seed)
        let shapes =
            (0..<40).map { FlatZone(rings: Self.star(&dice, reach: 3_000, id: $0)) }
            + (0..<10).map { _ in
                let at = dice.point(within: 3_000)
                return FlatZone(centre: Flat(x: at.x, y: at.y), radius: dice.number(5...300))
            }
        let index = ZoneIndex(shapes)
        for _ in 0..<250 {
            let from = dice.point(within: 4_000)
            let a = Flat(x: from.x, y: from.y)
            let b = Flat(x: from.x + dice.number(-900...900), y: from.y + dice.number(-900...900))
            let found = index.zones(crossedBetween: a, and: b)
            #expect(found == shapes.indices.filter { shapes[$0].isFenceMet(from: a, to: b) })
            // Whatever a walk along the way enters or leaves must have been named.
            let walk = (0...60).map { step in
                let share = Double(step) / 60
                return Flat(x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y))
            }
            for zone in shapes.indices {
                let first = shapes[zone].contains(a)
                if walk.contains(where: { shapes[zone].contains($0) != first }) {
                    #expect(found.contains(zone), "zone \(zone) from \(a) to \(b)")
                }
            }
        }
    }

    private func expectSame(_ index: ZoneIndex, _ zones: [[[Flat]]], _ point: Flat) {
        let expected = zones.indices.filter { BruteForce.contains(zones[$0], point) }
        let found = index.zones(at: point)
        if found.isFull {
            #expect(Set(found).isSubset(of: expected), "\(point)")
        } else {
            #expect(found.sorted() == expected, "\(point)")
        }
    }

    /// A ragged polygon, concave nearly always, every third one with a hole.
    static func star(_ dice: inout Dice, reach: Double, id: Int = 0) -> [[Flat]] {
        let centre = dice.point(within: reach)
        let radius = dice.number(80...1_500), corners = Int(dice.number(3...60))
        func ring(_ low: Double, _ high: Double) -> [Flat] {
            (0..<corners).map { place in
                let angle = 2 * Double.pi * Double(place) / Double(corners)
                let away = radius * dice.number(low...high)
                return Flat(x: centre.x + away * cos(angle), y: centre.y + away * sin(angle))
            }
        }
        let outer = ring(0.35, 1)
        return dice.next() % 3 == 0 ? [outer, ring(0.05, 0.3)] : [outer]
    }

    /// Corners on whole metres in any order: self-crossing, level sides, repeated corners.
    private static func whole(_ dice: inout Dice) -> [Flat] {
        (0..<Int(dice.number(3...9))).map { _ in
            let at = dice.point(within: 32)
            return Flat(x: at.x.rounded(), y: at.y.rounded())
        }
    }

    private static func box(_ x: Double, _ y: Double, _ side: Double) -> [Flat] {
        [(x, y), (x + side, y), (x + side, y + side), (x, y + side)].map { Flat(x: $0, y: $1) }
    }
}
