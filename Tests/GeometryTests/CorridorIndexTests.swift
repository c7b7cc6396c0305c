import Custody
import Foundation
import Model
import Testing

struct CorridorIndexTests {
    // A load on its route would be accused of leaving it, or one off its route would pass.
    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func distanceAgreesWithBruteForce(_ seed: UInt64) throws {
        var dice = Dice(seed)
        let line = Self.winding(&dice, pieces: Int(dice.number(1...700)))
        let corridor = try #require(CorridorIndex(line))
        for _ in 0..<800 {
            let at = dice.point(within: 12_000)
            let point = Flat(x: at.x, y: at.y)
            let before = Metres(dice.number(0...corridor.length.value))
            let expected = BruteForce.distance(line, point)
            for near in [nil, before] {
                let fix = corridor.fix(of: point, near: near)
                #expect(abs(fix.distance.value - expected) < 1e-6)
                #expect(fix.progress >= 0 && fix.progress <= corridor.length)
            }
            // However strong the pull to a leg, it never outweighs a hundred metres.
            let place = corridor.place(at: corridor.fix(of: point, near: before).progress)
            #expect(place.distance(to: point) <= expected + 100 + 1e-6)
        }
    }

    // At a loop the load would jump ahead past a stretch, or back to one it had long passed; a
    // stop would then be looked up at the wrong place.
    @Test(arguments: Ways.all, [7, 8, 9, 10, 11, 12] as [UInt64])
    func progressFollowsTheLoad(_ way: Ways, _ seed: UInt64) throws {
        let corridor = try #require(CorridorIndex(way.line))
        var dice = Dice(seed), before: Metres?
        var truth = 0.0
        while truth < corridor.length.value {
            let on = corridor.place(at: Metres(truth))
            let seen = Flat(x: on.x + dice.number(-12...12), y: on.y + dice.number(-12...12))
            let fix = corridor.fix(of: seen, near: before)
            // Beside a turn both legs are as near; the error heals, and is never beyond the turn.
            let error = abs(fix.progress.value - truth)
            let toTurn = way.turn.map { abs($0 - truth) } ?? .infinity
            #expect(
                error < 40 || (toTurn < 300 && error < 2 * toTurn + 40), "\(way.name), \(truth) m")
            before = fix.progress
            truth += dice.number(20...250)
        }
    }

    // A driver who really goes back is where he is, not where he should be by now.
    @Test func aLoadThatTurnsBackIsFollowedBack() throws {
        let corridor = try #require(CorridorIndex([Flat(x: 0, y: 0), Flat(x: 5_000, y: 0)]))
        var before = Metres(4_000)
        for x in stride(from: 4_000.0, through: 1_000, by: -150) {
            let fix = corridor.fix(of: Flat(x: x, y: 5), near: before)
            #expect(abs(fix.progress.value - x) < 1)
            before = fix.progress
        }
    }

    // After an hour of silence the load is on the far leg: the old progress must not hold it back.
    @Test func aFarLegIsTakenWhenTheLoadIsThere() throws {
        let corridor = try #require(CorridorIndex(Ways.loop.line))
        let there = corridor.place(at: Metres(2_400))
        #expect(abs(corridor.fix(of: there, near: 100).progress.value - 2_400) < 1)
    }

    // A route that is one point has no way along it; it must be refused, not divided by.
    @Test func aLineWithoutLengthIsNone() {
        let point = Flat(x: 3, y: 4)
        #expect(CorridorIndex([]) == nil)
        #expect(CorridorIndex([point]) == nil)
        #expect(CorridorIndex([point, point]) == nil)
        #expect(CorridorIndex([point, point, Flat(x: 3, y: 5)])?.length == 1)
    }

    private static func winding(_ dice: inout Dice, pieces: Int) -> [Flat] {
        var at = Flat(x: -8_000, y: 0), course = 0.0, line = [at]
        for _ in 0..<pieces {
            course += dice.number(-0.9...0.9)
            let step = dice.number(0...120)
            at = Flat(x: at.x + step * cos(course), y: at.y + step * sin(course))
            line.append(at)
        }
        return line
    }
}

/// Routes that come close to themselves.
struct Ways: Sendable, CustomTestStringConvertible {
    let name: String
    let line: [Flat]
    /// Where it comes back on itself, in metres along it.
    var turn: Double?

    var testDescription: String { name }

    /// East, around a block, and east again over the same crossing.
    static let loop = Ways(
        name: "around a block",
        line: [
            (0, 0), (1_000, 0), (1_400, 0), (1_400, 400), (1_000, 400), (1_000, 0), (1_000, -900),
        ].map { Flat(x: $0, y: $1) })

    /// Into a street to its end and out again, 8 m apart as lanes are.
    static let deadEnd = Ways(
        name: "a street and back",
        line: [
            (0, 0), (900, 0), (900, 8), (0, 8), (0, 600),
        ].map { Flat(x: $0, y: $1) }, turn: 904)

    static let all = [loop, deadEnd]
}
