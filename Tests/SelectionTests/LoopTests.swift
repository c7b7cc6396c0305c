import Selection
import Simulation
import Testing

/// Simulated trades as loops take them.
enum Worlds {
    static func loads(_ world: TradeWorld) -> [LoopLoad] {
        world.declarations.map {
            LoopLoad(
                id: $0.id, day: $0.day, categories: $0.categories, isWrong: $0.wrong != nil,
                delayDays: $0.delayDays)
        }
    }

    static func settings(
        _ explorer: Explorer, _ world: TradeWorld
    ) throws -> InspectionLoop.Settings {
        InspectionLoop.Settings(
            explorer: explorer, examinedShare: world.parameters.examinedShare,
            seed: try #require(DrawSeed("seed-of-world-\(world.seed)-in-tests")))
    }
}

struct LoopTests {
    private static func world(_ regime: TradeRegime) -> TradeWorld {
        TradeWorld(seed: 7, TradeParameters(regime: regime, days: 120, perDay: 100))
    }

    // A comparison of strategies cannot be repeated.
    @Test(arguments: Explorer.allCases)
    func sameSeedSamePicks(_ explorer: Explorer) throws {
        let world = Self.world(.steady), loads = Worlds.loads(world)
        let settings = try Worlds.settings(explorer, world)
        let first = try InspectionLoop.run(loads, settings)
        let second = try InspectionLoop.run(loads, settings)
        #expect(first.picks.map(\.pick) == second.picks.map(\.pick))
        #expect(!first.picks.isEmpty)
    }

    // A strategy is judged by labels that it never paid for, or before they were there: then the
    // truth about loads nobody examined would change its picks.
    @Test func learnerSeesOnlyWhatWasExamined() throws {
        let world = Self.world(.steady), loads = Worlds.loads(world)
        let settings = try Worlds.settings(.uniform, world)
        let first = try InspectionLoop.run(loads, settings)
        let examined = Set(first.picks.map(\.load))
        let lies = loads.enumerated().map { place, load in
            LoopLoad(
                id: load.id, day: load.day, categories: load.categories,
                isWrong: examined.contains(place) ? load.isWrong : !load.isWrong,
                delayDays: load.delayDays)
        }
        let second = try InspectionLoop.run(lies, settings)
        #expect(first.picks.map(\.pick) == second.picks.map(\.pick))
    }

    // Nothing is learnt, and the trial compares kinds of chance.
    @Test func learnerBeatsChance() throws {
        let world = Self.world(.steady)
        let outcome = try InspectionLoop.run(
            Worlds.loads(world), try Worlds.settings(.uniform, world))
        let base =
            Double(outcome.days.reduce(0) { $0 + $1.wrong })
            / Double(outcome.days.reduce(0) { $0 + $1.loads })
        let targeted = outcome.picks.filter { $0.pick.ground == .targeted }
        let found = targeted.count { world.declarations[$0.load].wrong != nil }
        #expect(Double(found) / Double(targeted.count) > 3 * base)
    }

    // A model made for other traffic goes on deciding.
    @Test func driftIsSeenAndSamenessIsNot() throws {
        let then = (0..<2_000).map { Double($0 % 100) / 100 }
        let same = (0..<2_000).map { Double(($0 * 37 + 11) % 100) / 100 }
        let moved = then.map { $0 * $0 }
        #expect(try #require(ScoreDrift(before: then, after: same)).index < ScoreDrift.noticeable)
        #expect(try #require(ScoreDrift(before: then, after: moved)).index > ScoreDrift.large)
        #expect(ScoreDrift(before: then, after: [0.5]) == nil)
    }

    // A worse model replaces the one at work because two figures differ by luck.
    @Test func challengerNeedsEvidence() {
        let ids = (0..<1_000).map { "D\($0)" }
        // The champion's fifty were examined, and ten of the rest by chance, one of them wrong.
        let champion = ids.enumerated().map { (id: $1, score: $0 < 50 ? 1.0 : 0.0) }
        let challenger = ids.enumerated().map { (id: $1, score: $0 >= 900 ? 1.0 : 0.0) }
        let picks =
            (0..<50).map {
                ExaminedPick(id: "D\($0)", ground: .targeted, probability: 1, found: $0 < 20)
            }
            + (0..<10).map {
                ExaminedPick(
                    id: "D\(990 + $0)", ground: .random, probability: 10.0 / 950, found: $0 == 0)
            }
        let answer = Challenge.answer(
            champion: champion, challenger: challenger, picks: picks, capacity: 100)
        #expect(answer.champion == 20 && answer.challenger == 95)
        #expect(!answer.isBetter && !answer.isWorse)
    }
}
