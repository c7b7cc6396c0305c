import Engine
import Model
import Synchronization

/// A store whose process dies at a chosen write: before it, or after it but before the answer.
final class CrashingStore: Store {
    struct Crash: Error {}
    enum Moment: CaseIterable { case beforeWrite, afterWrite }

    private let disk: any Store
    private let moment: Moment
    private let left: Mutex<Int>

    /// One that never dies, and outlives its node as a disk does.
    convenience init(surviving disk: any Store) {
        self.init(disk, dyingAt: .max, .beforeWrite)
    }

    init(_ disk: any Store, dyingAt write: Int, _ moment: Moment) {
        self.disk = disk
        self.moment = moment
        left = Mutex(write)
    }

    func append(_ batch: StoredBatch) throws { try dying { try disk.append(batch) } }
    func append(_ checkpoint: StoredCheckpoint) throws {
        try dying { try disk.append(checkpoint) }
    }

    private func dying(_ write: () throws -> Void) throws {
        let remaining = left.withLock { left in
            left -= 1
            return left
        }
        guard remaining <= 0 else { return try write() }
        // Once dead, dead: nothing more reaches the disk.
        if remaining == 0, moment == .afterWrite { try write() }
        throw Crash()
    }

    func forEachSegment(
        from index: LedgerIndex, _ body: (StoredSegment) throws -> Bool
    ) throws { try disk.forEachSegment(from: index, body) }
    func segment(holding index: LedgerIndex) throws -> StoredSegment? {
        try disk.segment(holding: index)
    }
    func tile(level: Int, number: UInt64) throws -> [UInt8]? {
        try disk.tile(level: level, number: number)
    }
    func judged() throws -> UInt64 { try disk.judged() }
    func paged() throws -> UInt64 { try disk.paged() }
    func page(_ number: Int, of trip: TripID) throws -> [UInt8]? { try disk.page(number, of: trip) }
    func checkpoints() throws -> [StoredCheckpoint] { try disk.checkpoints() }
    func checkpoint(ofSize size: UInt64) throws -> StoredCheckpoint? {
        try disk.checkpoint(ofSize: size)
    }
    func latestCheckpoint() throws -> StoredCheckpoint? { try disk.latestCheckpoint() }
    func rewrite(_ segment: StoredSegment) throws { try dying { try disk.rewrite(segment) } }
    func append(_ key: StoredKey) throws { try disk.append(key) }
    func keys() throws -> [StoredKey] { try disk.keys() }
    func retireKey(_ id: KeyID, at moment: Instant) throws { try disk.retireKey(id, at: moment) }
    func close() throws {}
}
