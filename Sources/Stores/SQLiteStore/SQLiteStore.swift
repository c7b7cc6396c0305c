import Engine
import GRDB
import Synchronization

/// The evidence log of one node: one SQLite file in one folder, owned by one process. Only keys are
/// changed beside it, through a `KeyCabinet`.
///
/// Invariant: when a write returns, it has been synced. SQLite and GRDB both have settings that
/// quietly give this up, so the settings are read back at opening and the store refuses to start
/// without them; otherwise a power failure would take acknowledged evidence with it.
package final class SQLiteStore: Store {
    let pool: DatabasePool
    /// Nil when the folder was opened for reading.
    private let upkeep: Upkeep?
    var isWriter: Bool { upkeep != nil }
    private let state = Mutex(State.open)

    enum State { case open, poisoned, closed }

    private struct Upkeep {
        let lock: FolderLock
        let checkpointer: Checkpointer
    }

    /// Opens the folder for writing, creating it and the database where there are none.
    package init(folder: String) throws {
        try Folder.create(folder)
        let lock = try FolderLock(folder: folder)
        let path = Folder.database(in: folder)
        (pool, upkeep) = try Self.translating {
            let pool = try Durability.openWriter(path)
            try pool.write(Schema.bringUpToDate)
            try Folder.sync(folder)
            return (pool, Upkeep(lock: lock, checkpointer: try Checkpointer(path: path, of: pool)))
        }
    }

    /// Opens the folder for reading only, beside a node that may be serving it.
    package init(reading folder: String) throws {
        upkeep = nil
        pool = try Self.translating {
            let pool = try Durability.openReader(Folder.database(in: folder))
            try pool.read(Schema.check)
            return pool
        }
    }

    /// Waits for reads and writes under way. Whatever is called afterwards throws.
    package func close() throws {
        let wasClosed = state.withLock { state in
            defer { state = .closed }
            return state == .closed
        }
        guard !wasClosed else { return }
        guard let upkeep else { return try pool.close() }
        try upkeep.checkpointer.close()
        upkeep.lock.release()
    }

    /// One durable transaction of about `bytes` bytes: all of `body`, or nothing.
    func write(bytes: Int = 0, _ body: (Database) throws -> Void) throws {
        guard let upkeep else { throw StoreFailure.damaged(Misuse.readOnly) }
        guard state.withLock({ $0 != .closed }) else {
            throw StoreFailure.damaged(Misuse.closed)
        }
        try Self.translating {
            try pool.writeWithoutTransaction { try commit(body, in: $0) }
            try upkeep.checkpointer.committed(bytes: bytes)
        }
    }

    /// Asks for poison while holding the writer: a write that waited its turn behind the one that
    /// lost its sync must not go through after it.
    private func commit(_ body: (Database) throws -> Void, in db: Database) throws {
        try checkUnpoisoned()
        do {
            try db.inTransaction(.immediate) {
                try body(db)
                return .commit
            }
        } catch let error as DatabaseError where error.meansLostSync {
            poison()
            throw error
        }
    }

    func forgetReplacedBytes() throws {
        try Self.translating { try upkeep?.checkpointer.forgetReplacedBytes() }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        guard state.withLock({ $0 != .closed }) else { throw StoreFailure.damaged(Misuse.closed) }
        return try Self.translating { try pool.read(body) }
    }

    private func checkUnpoisoned() throws {
        if upkeep?.checkpointer.hasLostSync == true { poison() }
        guard state.withLock({ $0 != .poisoned }) else { throw StoreFailure.poisoned }
    }

    private func poison() {
        state.withLock { if $0 == .open { $0 = .poisoned } }
    }

    static func translating<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw error.storeFailure
        }
    }
}
