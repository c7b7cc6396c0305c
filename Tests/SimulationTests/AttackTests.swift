import JSON
import Model
import Simulation
import Testing

/// What the bytes say about each deed, read without any knowledge of how they were made.
struct AttackTests {
    private static let story = Result {
        try stories(of: Worlds.wild, try Worlds.wildStatements.get())
    }

    struct Line {
        let time: Instant
        let received: Instant
        let value: JSONValue

        var place: Coordinate {
            Coordinate(
                longitude: value["lon"]?.double ?? .nan, latitude: value["lat"]?.double ?? .nan)
        }
        var isValid: Bool { value["valid"]?.bool ?? true }
        var says: [String] { [value["door"]?.string, value["seal"]?.string].compactMap(\.self) }
    }

    struct TripStory {
        let voyage: Voyage
        let fixes: [Line]
        let events: [JSONValue]

        func fixes(_ from: Instant, _ to: Instant) -> [Line] {
            fixes.filter { $0.time >= from && $0.time <= to }
        }
    }

    private static func stories(
        of world: World, _ told: [[(Statement, JSONValue)]]
    ) throws -> [TripStory] {
        try zip(world.voyages, told).map { voyage, statements in
            let fixes = try statements.filter { $0.0.kind == .position }.map { statement, value in
                let time = try Instant(rfc3339: value["time"]?.string ?? "")
                return Line(time: time, received: statement.received, value: value)
            }
            return TripStory(
                voyage: voyage, fixes: fixes.sorted { $0.time < $1.time },
                events: statements.filter { $0.0.kind == .event }.map(\.1))
        }
    }

    /// Every story of one attack; too few of them and a test would prove nothing.
    private func deeds(_ attack: Attack) throws -> [(TripStory, Deed)] {
        let found = try Self.story.get().compactMap { story in
            story.voyage.truth.deed.flatMap { $0.attack == attack ? (story, $0) : nil }
        }
        try #require(found.count >= 5)
        return found
    }

    // If this failed, a load would be robbed at a place where its truck never stood.
    @Test(arguments: [Attack.stopAndLoad, .detourAndLoad])
    func theTruckStandsWhereItIsRobbed(_ attack: Attack) throws {
        for (story, deed) in try deeds(attack) {
            let seconds = (deed.loadingEnded - deed.loadingBegan).value
            #expect((100...880).contains(seconds))
            for fix in story.fixes(deed.stood + Seconds(5), deed.loadingEnded) {
                #expect(metres(fix.place, deed.place) < 190, "within noise and reflections")
            }
            let offRoute = metresFromCorridor(deed.place)
            #expect(attack == .detourAndLoad ? offRoute > 100 : offRoute < 1)
        }
    }

    // If this failed, a jammer would be visible as a stop, and the hard case would be an easy one.
    @Test func aJammerLeavesNoFix() throws {
        for (story, deed) in try deeds(.jammingThenLoading) {
            #expect(story.fixes(deed.stood, deed.loadingEnded).allSatisfy { !$0.isValid })
        }
    }

    // If this failed, a spoofer would tell where the truck is, or come home without a trace.
    @Test func aFalseTrackRunsOnAndJumpsBack() throws {
        for (story, deed) in try deeds(.spoofedTrack) {
            let during = story.fixes(deed.stood, deed.loadingEnded)
            let farthest = during.map { metres($0.place, deed.place) }.max() ?? 0
            guard !during.isEmpty else { continue }
            #expect(farthest > 900)
            let after = story.fixes(deed.loadingEnded, deed.loadingEnded + Seconds(150))
            let jumps = zip(after, after.dropFirst()).map { a, b in metres(a.place, b.place) }
            #expect((jumps.max() ?? 0) > 700)
        }
    }

    // If this failed, sensors would sleep through what the truth says they felt.
    @Test func whatWasTouchedIsReported() throws {
        let touched = try Self.story.get().compactMap { story in
            story.voyage.truth.deed.flatMap { deed in deed.touched.map { (story, deed, $0) } }
        }
        try #require(touched.count >= 30)
        for (story, deed, moment) in touched where deed.attack != .jammingThenLoading {
            let lines = story.fixes(moment, moment + Seconds(3)).flatMap(\.says)
            #expect(lines.contains("open") || lines.contains("cut"), "\(story.voyage.trip.id)")
        }
    }

    // If this failed, gates would not see a swap, and every miss would be blamed on the detectors.
    @Test func gatesSeeWhatWasSwapped() throws {
        for (story, _) in try deeds(.tractorSwap) {
            let seen = story.events.filter { $0["action"] == "sighting" }.compactMap {
                $0["tractor"]?.string
            }
            #expect(seen.contains { $0 != story.voyage.trip.tractor.description })
        }
        for (story, _) in try deeds(.trailerSwap) {
            let seen = story.events.compactMap { $0["trailer"]?.string }
            #expect(seen.contains { $0 != story.voyage.trip.trailer.description })
        }
        for (story, _) in try deeds(.sealClone) {
            let read = story.events.filter { $0["disposition"] == "mismatch_instance" }
            #expect(!read.isEmpty)
        }
    }

    // If this failed, the share of deeds that "nothing can see" would be an excuse.
    @Test func onlyTheInvisibleIsInvisible() throws {
        for (story, deed) in try deeds(.insiderLoading) {
            let scales = story.events.filter { $0["scale"] == "static" }
            let weights = scales.compactMap { $0["grossKilograms"]?.double }
            let isHeavy = deed.load >= Kilograms(134)
            #expect((deed.sight == .scale) == (weights.count == 2 && isHeavy))
            guard deed.sight == .scale else { continue }
            #expect(abs(weights[1] - weights[0] - deed.load.value) < 200)
        }
        for (story, deed) in try deeds(.queueLoading) where deed.sight == .nothing {
            let lines = story.fixes(deed.loadingBegan, deed.loadingEnded).flatMap(\.says)
            #expect(!lines.contains("open") && !lines.contains("cut"))
        }
    }

    // If this failed, a 10-minute late flush would never be tested.
    @Test func deedsAreHiddenInFlushesThatComeLate() throws {
        let hidden = try Self.story.get().filter { $0.voyage.truth.deed?.isHiddenInFlush ?? false }
        try #require(hidden.count >= 5)
        var latest = Seconds(0)
        for story in hidden {
            let deed = try #require(story.voyage.truth.deed)
            let lines = story.fixes(deed.stood, deed.loadingEnded)
            #expect(!lines.isEmpty)
            for line in lines {
                #expect(line.received > deed.loadingEnded)
                latest = max(latest, line.received - line.time)
            }
        }
        #expect(latest > .minutes(10))
    }

    // If this failed, honest trips would carry a thief's marks and every rate would be wrong.
    @Test func honestTripsCarryNoMarks() throws {
        let stories = try Self.stories(of: Worlds.honest, try Worlds.honestStatements.get())
        for story in stories {
            let trip = story.voyage.trip, truth = story.voyage.truth
            #expect(truth.isClean)
            for fix in story.fixes {
                #expect(fix.isValid && !fix.says.contains("cut"))
                let tractor = fix.value["tractor"]?.string
                #expect(tractor == nil || tractor == trip.tractor.description)
            }
            let mismatches = story.events.count { $0["disposition"] == "mismatch_instance" }
            #expect((mismatches > 0) == truth.confounders.contains(.misreadSeal))
            let isOpen = story.fixes.contains { fix in
                fix.value["door"] == "open" && fix.value["openingAuthorised"] == nil
                    && fix.time < truth.reachedPrimary
            }
            let isExcused = !truth.confounders.isDisjoint(with: [.doorBounce, .checkpointOpening])
            #expect(!isOpen || isExcused)
        }
        let met = stories.reduce(into: Set()) { $0.formUnion($1.voyage.truth.confounders) }
        #expect(met.isSuperset(of: [.trafficLight, .congestion, .fuelStop, .checkpoint]))
        #expect(met.isSuperset(of: [.coverageGap, .canyonNoise, .shiftChange, .checkpointOpening]))
    }
}
