package import Engine
package import Model
import Synchronization

/// The store for tests and for judging files without a node: it answers as the databases do, and
/// forgets everything when it goes.
package final class MemoryStore: Store {
    private let contents = Mutex(Contents())
    private let isClosed = Atomic(false)

    package init() {}

    package func append(_ batch: StoredBatch) throws { try change { try $0.append(batch) } }
    package func rewrite(_ segment: StoredSegment) throws { try change { try $0.rewrite(segment) } }

    package func append(_ checkpoint: StoredCheckpoint) throws {
        try change { try $0.append(checkpoint) }
    }

    package func append(_ key: StoredKey) throws { try change { try $0.append(key) } }

    package func retireKey(_ id: KeyID, at moment: Instant) throws {
        try change { try $0.retireKey(id, at: moment) }
    }

    /// Over the log as it was at the call, so `body` may use the store.
    package func forEachSegment(
        from index: LedgerIndex, _ body: (StoredSegment) throws -> Bool
    ) throws {
        let segments = try read(\.segments)
        guard let start = Contents.place(of: index, in: segments) else { return }
        for segment in segments[start...] {
            guard try body(segment) else { return }
        }
    }

    package func segment(holding index: LedgerIndex) throws -> StoredSegment? {
        let segments = try read(\.segments)
        return Contents.place(of: index, in: segments).map { segments[$0] }
    }

    package func tile(level: Int, number: UInt64) throws -> [UInt8]? {
        try read(\.tiles)[Contents.TilePlace(level: level, number: number)]
    }

    package func judged() throws -> UInt64 { try read(\.judged) }
    package func paged() throws -> UInt64 { try read(\.paged) }

    package func page(_ number: Int, of trip: TripID) throws -> [UInt8]? {
        try read(\.pages)[Contents.PageName(trip: trip, number: number)]
    }

    package func checkpoints() throws -> [StoredCheckpoint] { try read(\.checkpoints) }
    /// Their sizes only grow.
    package func checkpoint(ofSize size: UInt64) throws -> StoredCheckpoint? {
        let all = try read(\.checkpoints)
        var low = 0, high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].size < size { low = middle + 1 } else { high = middle }
        }
        return low < all.count && all[low].size == size ? all[low] : nil
    }

    package func latestCheckpoint() throws -> StoredCheckpoint? { try read(\.checkpoints).last }

    package func keys() throws -> [StoredKey] {
        try read(\.keys).values.sorted { $0.sender.key < $1.sender.key }
    }

    package func close() throws { isClosed.store(true, ordering: .releasing) }

    private func change(_ body: (inout Contents) throws -> Void) throws {
        try checkOpen()
        try contents.withLock { try body(&$0) }
    }

    private func read<Value: Sendable>(_ field: KeyPath<Contents, Value>) throws -> Value {
        try checkOpen()
        return contents.withLock { $0[keyPath: field] }
    }

    private func checkOpen() throws {
        guard !isClosed.load(ordering: .acquiring) else {
            throw StoreFailure.damaged("the store was closed; open it again")
        }
    }
}
