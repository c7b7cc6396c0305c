import Custody
import Model
import Testing

/// How well the detectors judge a made-up street whose truth is known.
struct QualityTests {
    private static let scores: [Watch.Score] = ([1, 2, 3] as [UInt64]).map { seed in
        var watch = Watch(Day(seed: seed, trucks: 120, attacks: 0.3, hours: 2.4))
        watch.play()
        return watch.score()
    }

    // If this failed, thieves would cross with a clearance.
    @Test func catchesThieves() {
        let caught = Self.scores.reduce(0) { $0 + $1.caught }
        let attacked = Self.scores.reduce(0) { $0 + $1.attacked }
        let kinds = Self.scores.map(\.byKind)
        #expect(Double(caught) >= 0.93 * Double(attacked), "\(caught) of \(attacked): \(kinds)")
    }

    // If this failed, so many clean loads would be stopped that nobody would look up any more.
    @Test func sparesTheClean() {
        let alarmed = Self.scores.reduce(0) { $0 + $1.cleanAlarmed }
        let clean = Self.scores.reduce(0) { $0 + $1.clean }
        let blamed = Self.scores.map(\.blamed)
        #expect(Double(alarmed) <= 0.03 * Double(clean), "\(alarmed) of \(clean): \(blamed)")
    }

    // If a row failed, help would come after the thief had left.
    @Test(arguments: [
        ("stop", 180.0), ("doorOpened", 65.0), ("sealCut", 65.0), ("detourStop", 180.0),
    ])
    func isQuick(_ kind: String, _ limit: Double) {
        // Doors and locks of the test street open 45 s after the halt: 65 is twenty after that.
        let waits = Self.scores.flatMap { $0.waits[kind] ?? [] }.sorted()
        #expect(!waits.isEmpty)
        #expect(waits[waits.count / 2] <= limit, "\(kind): \(waits)")
    }

    // If this failed, a thief with a jammer that releases its reports later would cross unseen.
    @Test func raisesEveryAlarmOfALateFlush() {
        let flushes = Self.scores.compactMap { $0.byKind["hiddenInFlush"] }
        #expect(flushes.reduce(0) { $0 + $1.caught } == flushes.reduce(0) { $0 + $1.of })
        #expect(!flushes.isEmpty)
    }
}
