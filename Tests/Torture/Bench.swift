import Engine
import Model
import SQLiteStore

/// Times durable commits of the size the node makes under load.
struct Bench {
    static let factsPerSegment: UInt64 = 1_000
    static let segmentBytes = 300_000

    let folder: String
    let seconds: Double

    func run() throws {
        let store = try SQLiteStore(folder: folder)
        var chance = Chance(seed: 1), next: UInt64 = 0
        let bytes = chance.bytes(Self.segmentBytes)
        var latencies: [Double] = []
        let clock = ContinuousClock(), start = clock.now
        while start.duration(to: clock.now) < .seconds(seconds) {
            let batch = batch(at: next, bytes: bytes)
            let latency = try clock.measure { try store.append(batch) }
            latencies.append(latency / .milliseconds(1))
            next += Self.factsPerSegment
        }
        report(latencies, over: start.duration(to: clock.now) / .seconds(1))
        try store.close()
    }

    private func batch(at first: UInt64, bytes: [UInt8]) -> StoredBatch {
        let end = first + Self.factsPerSegment
        let tiles = (first / Foretold.tileWidth..<end / Foretold.tileWidth).map(Foretold.tile)
        let segment = StoredSegment(
            first: LedgerIndex(first), count: Int(Self.factsPerSegment), bytes: bytes)
        return StoredBatch(segment: segment, tiles: tiles, judged: end)
    }

    private func report(_ latencies: [Double], over elapsed: Double) {
        let sorted = latencies.sorted()
        func quantile(_ share: Double) -> Double {
            let place = min(sorted.count - 1, Int(Double(sorted.count) * share))
            return (sorted[place] * 100).rounded() / 100
        }
        let commits = Double(latencies.count) / elapsed
        Torture.say(
            "\(Int(commits)) commits/s, \(Int(commits * Double(Self.factsPerSegment))) events/s, "
                + "p50 \(quantile(0.5)) ms, p99 \(quantile(0.99)) ms, max \(quantile(1)) ms")
    }
}
