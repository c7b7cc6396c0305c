import Custody
import Model
import Testing

struct StopTrackerTests {
    // One row per story: metres along a road every 15 s, and what a dispatcher should have heard.
    // "S" stands for standing announced, "M" for moved off, "." for nothing.
    // swift-format-ignore
    @Test(arguments: [
        ("drives past",        [0, 200, 400, 600, 800, 1000],                  "......"),
        ("red light, 60 s",    [0, 200, 400, 400, 400, 400, 600, 800],         "........"),
        ("stands 120 s",       [0, 200, 400, 400, 400, 400, 400, 400, 400, 400, 400, 600, 800],
                                                                               "..........S.M"),
        ("creeps within 50 m", [0, 5, 10, 15, 20, 25, 30, 35, 40],             "........S"),
        ("one stray report",   [0, 0, 0, 0, 90, 0, 0, 0, 0, 0, 0],             "........S.."),
        ("two strays end it",  [0, 0, 0, 0, 90, 90, 0, 0, 0, 0, 0],            "..........."),
        ("back after leaving", [0, 0, 0, 0, 0, 0, 0, 0, 0, 400, 400, 0],       "........S.M."),
    ] as [(String, [Double], String)])
    func story(_ name: String, _ road: [Double], _ heard: String) {
        var tracker = StopTracker(radius: 50, duration: 120)
        let said = road.enumerated().map { step, x -> Character in
            switch tracker.observe(Flat(x: x, y: 0), at: Self.moment(step)) {
            case .nothing: "."
            case .standing: "S"
            case .movedOff: "M"
            }
        }
        #expect(String(said) == heard, "\(name)")
    }

    // The stand would be reported at the wrong time or place, and evidence would not fit it.
    @Test func aStandKnowsWhenAndWhere() throws {
        var tracker = StopTracker(radius: 50, duration: 60)
        #expect(tracker.rest == nil)
        for (step, x) in [0.0, 300, 600, 610, 590, 600, 604].enumerated() {
            _ = tracker.observe(Flat(x: x, y: 7), at: Self.moment(step))
        }
        let stand = try #require(tracker.current)
        #expect(stand.from == Self.moment(2) && stand.until == Self.moment(6))
        #expect(stand.reports == 5 && abs(stand.centre.x - 600.8) < 1e-9 && stand.centre.y == 7)
        #expect(tracker.observe(Flat(x: 900, y: 7), at: Self.moment(7)) == .nothing)
        #expect(tracker.observe(Flat(x: 1_200, y: 7), at: Self.moment(8)) == .movedOff(stand))
        #expect(tracker.current == nil && tracker.rest?.from == Self.moment(8))
    }

    // Thousands of trucks, stands known to the second: none missed, none invented.
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func findsEveryStandOfASimulatedRoad(_ seed: UInt64) {
        var dice = Dice(seed), tracker = StopTracker(radius: 50, duration: 300)
        var step = 0, x = 0.0, truth: [Int] = [], found: [Instant] = []
        func report(_ tracker: inout StopTracker) {
            let wobble = dice.point(within: 10)
            let seen = Flat(x: x + wobble.x, y: wobble.y)
            if case .standing(let stand) = tracker.observe(seen, at: Self.moment(step)) {
                found.append(stand.from)
            }
            step += 1
        }
        for _ in 0..<200 {
            for _ in 0..<Int(dice.number(5...30)) {
                x += dice.number(120...300)
                report(&tracker)
            }
            // Under four minutes it is traffic, over six it is a stand; nothing in between.
            let isStand = dice.next() % 2 == 0
            if isStand { truth.append(step - 1) }
            for _ in 0..<(isStand ? 24 + Int(dice.next() % 40) : Int(dice.next() % 16)) {
                report(&tracker)
            }
        }
        #expect(found == truth.map(Self.moment))
    }

    // Reports handed over out of order would be judged as if they were in order.
    @Test func aReportFromThePastIsOurMistake() async {
        await #expect(processExitsWith: .failure) {
            var tracker = StopTracker()
            _ = tracker.observe(Flat(x: 0, y: 0), at: Instant(milliseconds: 1_000))
            _ = tracker.observe(Flat(x: 0, y: 0), at: Instant(milliseconds: 0))
        }
    }

    static func moment(_ step: Int) -> Instant {
        Instant(milliseconds: 1_750_000_000_000 + Int64(step) * 15_000)
    }
}
