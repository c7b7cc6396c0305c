import CSV
import Selection
import Simulation

/// What a simulated customs knows at the end: it examined what its learner and its draw said, and
/// has the results that are there by then.
struct InspectedTrade {
    let picks: String
    let results: String
    let inspected: String
    let examinedCount: Int
    let foundCount: Int

    init(_ world: TradeWorld, officers: Int, overlooking: Int) throws {
        guard let seed = DrawSeed("generated-trade-\(world.seed)") else {
            preconditionFailure("a seed of sixteen characters and digits is sound")
        }
        var settings = InspectionLoop.Settings(
            explorer: .uniform, examinedShare: world.parameters.examinedShare, seed: seed)
        settings.learningShare = Capacity.floorShareUsual
        let outcome: InspectionLoop.Outcome
        let assigned: [Pick]
        do throws(SelectionFlaw) {
            outcome = try InspectionLoop.run(Self.loads(world), settings)
            assigned = try OfficerDraw(seed: seed).assign(
                outcome.picks.map(\.pick), to: (0..<officers).map(Self.officer))
        } catch { throw GiveUp.useless("Nothing is generated: \(error.advice).") }
        let blind = Set((0..<overlooking).map(Self.officer))
        let lastDay = world.declarations.last?.day ?? 0
        var chance = Chance(seed: world.seed).branch("overlooking")
        var results = "id,found,entered\n", found = 0
        var inspected = TradeWorld.declarationHeading.dropLast() + ",fraud\n"
        for (pick, picked) in zip(assigned, outcome.picks) {
            let load = world.declarations[picked.load]
            let isOverlooked =
                chance.happens(0.7) && pick.officer.map(blind.contains) == true
            let isFound = load.wrong != nil && !isOverlooked
            let entered = load.day + load.delayDays
            guard entered <= lastDay else { continue }
            let word = isFound ? "1" : "0"
            results += CSVLine.text([load.id, word, TradeWorld.date(entered)])
            inspected += CSVLine.text(TradeWorld.row(load) + [word])
            found += isFound ? 1 : 0
        }
        var places: [String: Int] = [:]
        for (_, load) in outcome.picks { places[world.declarations[load].id] = load }
        let sheet = PickSheet(assigned) { pick in
            guard let place = places[pick.id] else { return ("", "") }
            let row = TradeWorld.row(world.declarations[place])
            return (row[4], row[1])
        }
        picks = String(decoding: sheet.bytes, as: UTF8.self)
        self.results = results
        self.inspected = String(inspected)
        examinedCount = assigned.count
        foundCount = found
    }

    static func loads(_ world: TradeWorld) -> [LoopLoad] {
        world.declarations.map {
            LoopLoad(
                id: $0.id, day: $0.day, categories: $0.categories, isWrong: $0.wrong != nil,
                delayDays: $0.delayDays)
        }
    }

    private static func officer(_ place: Int) -> String {
        "officer-" + (place < 9 ? "0" : "") + "\(place + 1)"
    }
}
