import Engine
import Model
import SQLiteStore

/// Appends where the log ends, and says so only after the store has promised.
final class Writer {
    /// Every so many segments a checkpoint is signed, as the node does every few seconds.
    static let segmentsPerCheckpoint = 10
    /// After room was made: enough to show that the store has recovered, not just answered.
    static let segmentsAfterFull = 50

    private let store: SQLiteStore
    private var end: UInt64

    init(folder: String) throws {
        store = try SQLiteStore(folder: folder)
        end = 0
        try store.forEachSegment(from: LedgerIndex(try store.judged() &- 1)) { segment in
            end = segment.first.value + UInt64(segment.count)
            return true
        }
    }

    func run(segments: Int = .max) throws {
        do {
            for round in 1...segments {
                try appendOne()
                if round.isMultiple(of: Self.segmentsPerCheckpoint) { try sign() }
            }
        } catch StoreFailure.poisoned {
            try expectPoisonHolds()
        }
        try store.close()
    }

    func fill() throws {
        while true {
            do throws(any Error) {
                try appendOne()
            } catch StoreFailure.full {
                break
            }
        }
        Torture.say("full at \(end)")
        guard readLine() != nil else { Torture.leave("nobody made room", code: 1) }
        try run(segments: Self.segmentsAfterFull)
        Torture.say("resumed to \(end)")
    }

    /// The disk may answer again at once; what it says now about the lost pages proves nothing.
    private func expectPoisonHolds() throws {
        do {
            try store.append(Foretold.batch(at: end))
        } catch StoreFailure.poisoned {
            throw StoreFailure.poisoned
        }
        Torture.leave("the store took a write after a lost sync", code: 3)
    }

    private func appendOne() throws {
        let batch = Foretold.batch(at: end)
        try store.append(batch)
        Torture.say("ack \(end)")
        end = batch.judged
    }

    private func sign() throws {
        try store.append(Foretold.checkpoint(size: end))
        Torture.say("signed \(end)")
    }
}
