import Foundation
import Intake
import JSON
import ManifestDoor
import Manifests
import Model
import Testing

/// The readers that everything but a device's own protocol comes through: strict JSON, lines,
/// documents, EPCIS, manifests. Their corpus are the valid and invalid fixtures, and what a fuzzer
/// kept in `Fixtures/fuzz`.
struct FrontFuzzTests {
    /// Seconds, not minutes; `GARITA_FUZZ=1000000` makes as many for every reader.
    private static let executions =
        ProcessInfo.processInfo.environment["GARITA_FUZZ"].flatMap { Int($0) } ?? 5_000

    private static let now = Instant(milliseconds: 1_787_400_000_000)

    // If this failed, one broken line would end the node for every other sender.
    @Test func noLineStopsTheEntrance() {
        let door = ManifestDoor(LineDecoder(now: Self.now)), seeds = Corpus.lines
        var damage = Damage(seed: 20_261_122), understood = 0
        for _ in 0..<Self.executions {
            let line = damage.of(seeds[damage.below(seeds.count)], seeds)
            // What is refused is refused with words; reading them is part of the test.
            do throws(IntakeRefusal) {
                understood += try door.submissions(fromLine: line).count
            } catch { check(error) }
        }
        // Damage that nothing survives would never get behind the first reader.
        #expect(understood > Self.executions / 100)
    }

    // A broken file would do the same.
    @Test func noDocumentStopsTheEntrance() {
        let door = ManifestDoor(LineDecoder(now: Self.now)), seeds = Corpus.documents
        var damage = Damage(seed: 20_261_123), understood = 0
        for _ in 0..<Self.executions {
            let document = damage.of(seeds[damage.below(seeds.count)], seeds)
            for (_, verdict) in door.placedVerdicts(on: document) {
                switch verdict {
                case .success: understood += 1
                case .failure(let refusal): check(refusal)
                }
            }
        }
        #expect(understood > Self.executions / 100)
    }

    // Two readers of one document would see two documents: what is parsed must be written as it
    // was meant, and be read again as the same.
    @Test func whatIsReadIsWrittenAndReadAlike() throws {
        let seeds = Corpus.lines + Corpus.documents
        var damage = Damage(seed: 20_261_124), read = 0
        for _ in 0..<Self.executions {
            let bytes = damage.of(seeds[damage.below(seeds.count)], seeds)
            // What is no JSON is the other tests' matter.
            guard let value = try? JSONValue(parsing: bytes) else { continue }
            read += 1
            let again = try JSONValue(parsing: value.bytes)
            #expect(again == value)
        }
        #expect(read > Self.executions / 100)
    }

    // A manifest of a carrier's own making would end the node, or be taken with half its seals.
    @Test func noManifestStopsItsReader() {
        let seeds = Corpus.manifests
        var damage = Damage(seed: 20_261_125), taken = 0
        for _ in 0..<Self.executions {
            let reading = ManifestReading(damage.of(seeds[damage.below(seeds.count)], seeds))
            if reading.manifest != nil { taken += 1 }
            #expect((reading.manifest == nil) != reading.flaws.isEmpty)
        }
        #expect(taken > Self.executions / 100)
    }

    private func check(_ refusal: IntakeRefusal) {
        let isShort = refusal.sent.unicodeScalars.count <= IntakeRefusal.sentMax
        if !isShort || refusal.wanted.isEmpty { Issue.record("\(refusal)") }
    }
}
