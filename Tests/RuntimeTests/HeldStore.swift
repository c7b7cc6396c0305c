import Engine
import Model
import Synchronization

/// A store that writes nothing for a while and says why: another program holds its database, its
/// disk is full or broken.
final class HeldStore: Store {
    private let disk: any Store
    private let failure = Mutex<StoreFailure?>(nil)

    init(_ disk: any Store) { self.disk = disk }

    func hold(_ isHeld: Bool) { fail(isHeld ? .busy(owner: "another program") : nil) }

    func fail(_ failure: StoreFailure?) { self.failure.withLock { $0 = failure } }

    private func unlessHeld(_ write: () throws -> Void) throws {
        if let failure = failure.withLock({ $0 }) { throw failure }
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
    func checkpoint(ofSize size: UInt64) throws -> StoredCheckpoint? {
        try disk.checkpoint(ofSize: size)
    }
    func latestCheckpoint() throws -> StoredCheckpoint? { try disk.latestCheckpoint() }
    func keys() throws -> [StoredKey] { try disk.keys() }
    func close() throws {}
}
