import Selection
import Testing

struct SelectorTests {
    private static func seed(_ number: Int = 0) throws -> DrawSeed {
        try #require(DrawSeed("a-seed-for-tests-\(number)"))
    }

    private static func candidates(_ count: Int, ruled: Int = 0) -> [Candidate] {
        (0..<count).map {
            Candidate(
                id: "D\($0)", score: Double($0 % 50), rules: $0 < ruled ? ["r"] : [])
        }
    }

    // The order of grounds is not kept: a rule of law waits behind a score, or chance is starved.
    @Test func capacityIsSharedByGround() throws {
        let selector = Selector(seed: try Self.seed(), capacity: try Capacity(total: 40))
        let picks = try selector.select(Self.candidates(400, ruled: 7))
        #expect(picks.count == 40 && Set(picks.map(\.id)).count == 40)
        #expect(picks.count { $0.ground == .mandatory } == 7)
        #expect(picks.count { $0.ground == .targeted } == 29)
        #expect(picks.count { $0.ground == .random } == 4)
        let lowest = picks.filter { $0.ground == .targeted }.map(\.score).min()
        #expect(lowest == 46)
    }

    // Estimates lean: a pick stands for more or fewer declarations than it was drawn from.
    @Test func probabilityIsThatOfTheDraw() throws {
        let selector = Selector(seed: try Self.seed(), capacity: try Capacity(total: 40))
        let picks = try selector.select(Self.candidates(400, ruled: 7))
        #expect(picks.filter { $0.ground != .random }.allSatisfy { $0.probability == 1 })
        let drawn = picks.filter { $0.ground == .random }
        #expect(drawn.allSatisfy { $0.probability == 4.0 / 364 && $0.draw != nil })
    }

    // Whoever orders the file steers who is examined.
    @Test func orderOfTheFileChangesNothing() throws {
        let selector = Selector(seed: try Self.seed(), capacity: try Capacity(total: 40))
        let candidates = Self.candidates(400)
        #expect(try selector.select(candidates) == selector.select(candidates.reversed()))
    }

    // The draw prefers some: an importer learns which names are never drawn.
    @Test func everybodyIsDrawnAlikeOften() throws {
        var times = [String: Int]()
        for number in 0..<2_000 {
            let selector = Selector(
                seed: try Self.seed(number), capacity: try Capacity(total: 5, floorShare: 1))
            for pick in try selector.select(Self.candidates(50)) {
                times[pick.id, default: 0] += 1
            }
        }
        // Each is drawn 200 times of 2,000 on average, with a standard deviation of 13.4: five of
        // them are passed once in thirty thousand such tests.
        #expect(times.count == 50)
        #expect(times.values.allSatisfy { abs($0 - 200) < 67 })
    }

    // Another seed gives the same draw, or the commitment does not bind.
    @Test func drawBelongsToItsSeed() throws {
        let one = try Self.seed(1), other = try Self.seed(2)
        #expect(one.commitment != other.commitment)
        #expect(one.number(.floor, "D1") != other.number(.floor, "D1"))
        #expect(one.number(.floor, "D1") != one.number(.tie, "D1"))
        // From `printf 'garita-draw-1|trial-trial-trial-1|floor|D0035996' | sha256sum`.
        let known = try #require(DrawSeed("trial-trial-trial-1"))
        #expect(known.number(.floor, "D0035996") == 42_044_381_329_396_684)
        #expect(
            known.commitment
                == "b34c79ccf9893852b1759c04bee5e69324b4a1e2b9cc32b33abf963653b1f24a")
        #expect(DrawSeed("short") == nil && DrawSeed("with a blank inside it") == nil)
    }

    // Nonsense is selected from, and a report is made of it.
    @Test func unsoundInputIsRefused() throws {
        #expect(throws: SelectionFlaw.capacity(0)) { try Capacity(total: 0) }
        #expect(throws: SelectionFlaw.floorShare(0)) { try Capacity(total: 9, floorShare: 0) }
        let selector = Selector(seed: try Self.seed(), capacity: try Capacity(total: 10))
        #expect(throws: SelectionFlaw.noCandidates) { try selector.select([]) }
        let twice = Self.candidates(3) + Self.candidates(1)
        #expect(throws: SelectionFlaw.repeatedID("D0")) { try selector.select(twice) }
        #expect(throws: SelectionFlaw.badScore(id: "a")) {
            try selector.select([Candidate(id: "a", score: .nan)])
        }
        // Rules must not eat the places of chance.
        #expect(throws: SelectionFlaw.tooManyMandatory(10, room: 9, floor: 1)) {
            try selector.select(Self.candidates(50, ruled: 10))
        }
    }

    // An officer is given more, or always the same broker's loads.
    @Test func officersAreDealtEvenly() throws {
        let seed = try Self.seed()
        let picks = try Selector(seed: seed, capacity: try Capacity(total: 41))
            .select(Self.candidates(400))
        let names = ["ana", "ben", "cid"]
        let assigned = try OfficerDraw(seed: seed).assign(picks, to: names)
        let counts = names.map { name in assigned.count { $0.officer == name } }
        #expect(counts.sorted() == [13, 14, 14])
        #expect(try OfficerDraw(seed: seed).assign(picks, to: names.reversed()) == assigned)
        #expect(throws: SelectionFlaw.noOfficers) {
            try OfficerDraw(seed: seed).assign(picks, to: [])
        }
    }
}
