import Foundation
import JSON
import Model
import Simulation

/// How well the lane judges: many seeds, each a day with its own thieves, pooled by trip.
struct LaneBench {
    struct Day: Sendable {
        let card: Scorecard
        let heard: Int
        let refused: Int
    }

    let seeds: Int
    let trucks: Int

    /// One seed a core: days share nothing.
    func run() async throws {
        let start = Clock.cpu
        var days: [Day] = []
        try await withThrowingTaskGroup(of: Day.self) { group in
            var next = 1
            let width = min(seeds, ProcessInfo.processInfo.activeProcessorCount)
            while next <= width {
                let seed = UInt64(next), trucks = trucks
                group.addTask { try Self.day(seed: seed, trucks: trucks) }
                next += 1
            }
            for try await day in group {
                days.append(day)
                guard next <= seeds else { continue }
                let seed = UInt64(next), trucks = trucks
                group.addTask { try Self.day(seed: seed, trucks: trucks) }
                next += 1
            }
        }
        report(days, seconds: Clock.cpu - start)
    }

    private static func day(seed: UInt64, trucks: Int) throws -> Day {
        let world = World(
            seed: seed, trucks: trucks, day: Sizes.day, attackShare: Sizes.attackShare)
        var judge = LaneJudge()
        try judge.hear(Array(world.lane.geoJSON.text.utf8), as: .customs, at: world.day)
        for statement in world.deliveries {
            try judge.hear(Array(statement.line), as: statement.speaker, at: statement.received)
        }
        let testimonies = world.voyages.map { judge.testimony(on: $0.trip.id) }
        return Day(
            card: Scorecard(world.voyages, testimonies), heard: judge.heard, refused: judge.refused)
    }

    private func report(_ days: [Day], seconds: Double) {
        let pool = Scorecard(pooling: days.map(\.card))
        let heard = days.reduce(0) { $0 + $1.heard }
        let whole = Figure(
            name: "simulate, decode and judge, \(seeds) seeds of \(trucks) trucks", count: heard,
            unit: "statements", seconds: seconds,
            result: "\(pool.caught.count) caught, \(pool.cleanAlarmed.count) clean alarmed, "
                + "\(days.reduce(0) { $0 + $1.refused }) statements refused")
        print(whole.line)
        say("recall over what a sensor, gate or scale can see", pool.visibleRecall, ">= 0.93")
        say("recall over everything done", pool.recall, "no goal")
        say("clean trips alarmed, share", pool.cleanAlarmedShare, "<= 0.03")
        say("stop detected, median seconds", pool.medianStopSeconds, "<= 180")
        say("cut or door, median seconds", pool.medianTouchSeconds, "<= 20")
        let flush = pool.lateFlush
        print("  hidden in a late flush: \(flush.raised) of \(flush.deeds) raised  [all]")
        for attack in Attack.allCases { print("  " + line(on: attack, pool)) }
    }

    private func line(on attack: Attack, _ pool: Scorecard) -> String {
        let rows = pool.tampered.filter { $0.deed?.attack == attack }
        let sights = Sight.allCases.compactMap { sight -> String? in
            let seen = rows.filter { $0.deed?.sight == sight }
            guard !seen.isEmpty else { return nil }
            let word = sight == .nothing ? "nothing can see" : "\(sight.rawValue) can see"
            return "\(word) \(seen.count { $0.caught != nil })/\(seen.count)"
        }
        let name = attack.rawValue.padding(toLength: 20, withPad: " ", startingAt: 0)
        return "\(name) caught \(rows.count { $0.caught != nil })/\(rows.count)  ("
            + sights.joined(separator: ", ") + ")"
    }

    private func say(_ name: String, _ value: Double?, _ goal: String) {
        print("  \(name): " + (value.map { String(format: "%.4g", $0) } ?? "–") + "  [\(goal)]")
    }
}
