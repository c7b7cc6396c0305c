import Engine
import Model
import Synchronization

/// A store whose database another program holds for a while: it writes nothing and says so.
final class HeldStore: Store {
    private let disk: any Store
    private let held = Mutex(false)

    init(_ disk: any Store) { self.disk = disk }

    func hold(_ isHeld: Bool) { held.withLock { $0 = isHeld } }

    private func unlessHeld(_ write: () throws -> Void) throws {
        guard !held.withLock({ $0 }) else { throw StoreFailure.busy(owner: "another program") }
        try write()
    }

    func append(_ batch: StoredBatch) throws { try unlessHeld { try disk.append(batch) } }
    func append(_ checkpoint: StoredCheckpoint) throws {
        try unlessHeld { try disk.append(checkpoint) }
    }
    func rewrite(_ segment: StoredSegment) throws { try unlessHeld { try disk.rewrite(segment) } }
    func append(_ key: StoredKey) throws { try unlessHeld { try disk.append(key) } }
    func retireKey(_ id: KeyID, at moment: Instant) throws {
        try unlessHeld { try disk.retireKey(id, at: moment) }
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
    func latestCheckpoint() throws -> StoredCheckpoint? { try disk.latestCheckpoint() }
    func keys() throws -> [StoredKey] { try disk.keys() }
    func close() throws {}
}
