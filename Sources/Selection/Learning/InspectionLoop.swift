/// Days of choosing, examining and learning from what was examined alone, with results that come
/// late: what a strategy is worth is what it finds here.
package struct InspectionLoop: Sendable {
    package struct Settings: Sendable {
        package var explorer: Explorer
        /// Examinations, as a share of a day's declarations.
        package var examinedShare: Double
        /// Of the examinations, those set aside for learning.
        package var learningShare = Capacity.floorShareUsual
        /// First days, on which all examinations are drawn: nobody begins with knowledge.
        package var warmUpDays: Int32 = 28
        package var seed: DrawSeed

        package init(explorer: Explorer, examinedShare: Double, seed: DrawSeed) {
            self.explorer = explorer
            self.examinedShare = examinedShare
            self.seed = seed
        }
    }

    package struct Day: Sendable {
        package let day: Int32
        package let loads: Int
        package let wrong: Int
        package let examined: Int
        package let found: Int

        /// What whoever knew the truth would have found with as many examinations.
        package var findable: Int { min(wrong, examined) }
    }

    package struct Outcome: Sendable {
        package internal(set) var days: [Day] = []
        package internal(set) var picks: [(pick: Pick, load: Int)] = []

        /// Found of what could have been found, from a day on.
        package func share(from day: Int32) -> Double {
            let later = days.filter { $0.day >= day }
            let findable = later.reduce(0) { $0 + $1.findable }
            return findable == 0 ? 0 : Double(later.reduce(0) { $0 + $1.found }) / Double(findable)
        }
    }

    private let settings: Settings
    private var memory = CategoryMemory()
    /// Results that are not there yet, by the day on which they come.
    private var coming: [Int32: [Int]] = [:]
    private var outcome = Outcome()

    private init(_ settings: Settings) { self.settings = settings }

    /// `loads` in the order of their days.
    package static func run(
        _ loads: [LoopLoad], _ settings: Settings
    ) throws(SelectionFlaw) -> Outcome {
        var loop = InspectionLoop(settings)
        guard let start = loads.first?.day else { throw .noCandidates }
        var at = 0
        while at < loads.count {
            let day = loads[at].day
            var end = at
            while end < loads.count, loads[end].day == day { end += 1 }
            try loop.live(at..<end, of: loads, day: day, isWarm: day - start >= settings.warmUpDays)
            at = end
        }
        return loop.outcome
    }

    private mutating func live(
        _ today: Range<Int>, of loads: [LoopLoad], day: Int32, isWarm: Bool
    ) throws(SelectionFlaw) {
        for late in coming.keys.filter({ $0 <= day }).sorted() {
            for load in coming.removeValue(forKey: late) ?? [] {
                memory.learn(loads[load], on: late)
            }
        }
        let places = max(1, Int((Double(today.count) * settings.examinedShare).rounded()))
        let picks = try isWarm ? choose(places, today, loads, day) : draw(places, today, loads)
        for (pick, load) in picks {
            coming[day + loads[load].delayDays, default: []].append(load)
            outcome.picks.append((pick, load))
        }
        outcome.days.append(
            Day(
                day: day, loads: today.count, wrong: loads[today].count(where: \.isWrong),
                examined: picks.count, found: picks.count { loads[$0.load].isWrong }))
    }

    private func draw(
        _ places: Int, _ today: Range<Int>, _ loads: [LoopLoad]
    ) throws(SelectionFlaw) -> [(pick: Pick, load: Int)] {
        let candidates = today.map { Candidate(id: loads[$0].id, score: 0) }
        let selector = Selector(
            seed: settings.seed, capacity: try Capacity(total: places, floorShare: 1))
        return Self.placed(try selector.select(candidates), today, loads)
    }

    private func choose(
        _ places: Int, _ today: Range<Int>, _ loads: [LoopLoad], _ day: Int32
    ) throws(SelectionFlaw) -> [(pick: Pick, load: Int)] {
        let scores = today.map { memory.probability(loads[$0], on: day) }
        let interests = interests(today, loads, scores, day)
        let candidates = zip(today, scores).map { Candidate(id: loads[$0].id, score: $1) }
        let selector = Selector(
            seed: settings.seed,
            capacity: try Capacity(
                total: places, setAside: settings.learningShare, for: settings.explorer))
        let picks = try selector.select(candidates) { interests[$0] }
        return Self.placed(picks, today, loads)
    }

    private func interests(
        _ today: Range<Int>, _ loads: [LoopLoad], _ scores: [Double], _ day: Int32
    ) -> [Double] {
        switch settings.explorer {
        case .none, .uniform: return scores.map { _ in 0 }
        case .uncertainty: return scores.map { -abs($0 - 0.5) }
        case .thompson:
            var chance = LearningChance(settings.seed.number(.explore, DayText.of(day)))
            var thrown: [UInt64: Double] = [:]
            return today.map { place in
                loads[place].categories.reduce(0) { sum, category in
                    if let known = thrown[category] { return sum + known }
                    let seen = memory.of(category, on: day)
                    let value = chance.beta(1 + seen.found, 1 + seen.clean)
                    thrown[category] = value
                    return sum + value
                }
            }
        }
    }

    private static func placed(
        _ picks: [Pick], _ today: Range<Int>, _ loads: [LoopLoad]
    ) -> [(pick: Pick, load: Int)] {
        var places: [String: Int] = [:]
        for place in today { places[loads[place].id] = place }
        return picks.compactMap { pick in places[pick.id].map { (pick, $0) } }
    }
}

extension Capacity {
    /// Places of a trial: what is set aside is spent by the explorer, chance or not.
    init(total: Int, setAside share: Double, for explorer: Explorer) throws(SelectionFlaw) {
        guard total > 0, total <= Self.totalMax else { throw .capacity(total) }
        let aside = Int((Double(total) * share).rounded(.up))
        self.total = total
        floor = explorer == .uniform ? aside : 0
        exploring = explorer == .uniform || explorer == .none ? 0 : aside
    }
}
