import Engine
import MemoryStore
import Model
import SQLiteStore
import Testing

/// Stores given the same calls, good and bad, must give the same answers.
@Suite struct AgreementTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    // If this failed, what is tested in memory would not be what runs on the road.
    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `both stores answer alike`(seed: UInt64) throws {
        let memory = MemoryStore()
        var disk = try SQLiteStore(folder: folder.path)
        var chance = SeededChance(state: seed)
        for step in 0..<100 {
            if Int.random(in: 0..<30, using: &chance) == 0 {
                try disk.close()
                disk = try SQLiteStore(folder: folder.path)
            }
            let call = try Self.anyCall(on: memory, &chance)
            let wanted = Self.outcome(of: call, on: memory)
            let got = Self.outcome(of: call, on: disk)
            try #require(wanted == got, "step \(step) of seed \(seed)")
        }
        #expect(try memory.segments() == disk.segments())
        #expect(try memory.judged() == disk.judged())
        #expect(try memory.checkpoints() == disk.checkpoints())
        #expect(try memory.keys() == disk.keys())
        for number in 0..<tilesMax {
            #expect(
                try memory.tile(level: 0, number: number) == disk.tile(level: 0, number: number))
        }
    }

    private let tilesMax: UInt64 = 40

    private typealias Call = (any Store) throws -> Void

    /// Mostly right, sometimes off by one: the edges are where two stores would part.
    private static func anyCall(
        on memory: MemoryStore, _ chance: inout SeededChance
    ) throws -> Call {
        func near(_ value: UInt64) -> UInt64 {
            value &+ [0, 0, 0, 1, value > 0 ? .max : 0][Int.random(in: 0..<5, using: &chance)]
        }
        let end = try memory.segments().last.map { $0.first.value + UInt64($0.count) } ?? 0
        switch Int.random(in: 0..<6, using: &chance) {
        case 0, 1:
            let tiles = (0..<UInt64.random(in: 0..<3, using: &chance)).map { near(end / 3) + $0 }
            let batch = Samples.batch(
                near(end), Int.random(in: 1...6, using: &chance), tiles: tiles,
                judged: near(try memory.judged()))
            return { try $0.append(batch) }
        case 2:
            let judged = Samples.judged(near(end))
            return { try $0.append(judged) }
        case 3:
            let latest = try memory.latestCheckpoint()?.size ?? 0
            let checkpoint = Samples.checkpoint(
                near(Bool.random(using: &chance) ? end : latest),
                root: Bool.random(using: &chance) ? "root" : "other")
            return { try $0.append(checkpoint) }
        case 4:
            let count = Int.random(in: 1...6, using: &chance)
            let segment = Samples.segment(near(end / 2), count, mark: 0x80)
            return { try $0.rewrite(segment) }
        default:
            let key = try Samples.key("key\(Int.random(in: 0..<8, using: &chance))")
            let retires = Bool.random(using: &chance)
            let moment = Instant(milliseconds: Int64(end))
            return {
                if retires {
                    try $0.retireKey(key.sender.key, at: moment)
                } else {
                    try $0.append(key)
                }
            }
        }
    }

    /// Refused or done; the words of a refusal may differ.
    private static func outcome(of call: Call, on store: any Store) -> String {
        do {
            try call(store)
            return "done"
        } catch StoreFailure.damaged {
            return "refused"
        } catch {
            return "\(error)"
        }
    }
}

/// A linear congruential generator, Knuth's constants: a seed in a report can be run again.
struct SeededChance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 33)
    }
}
