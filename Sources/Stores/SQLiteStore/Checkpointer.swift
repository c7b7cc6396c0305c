import Dispatch
import Engine
import GRDB
import Synchronization

/// Moves committed pages from the write-ahead log into the database, beside the commits.
///
/// Left to SQLite, the move happens inside whichever commit crosses the threshold, and that one
/// sender waits 20 to 50 ms. Here another connection does nearly all of it; the writer is held
/// only for the few pages that arrived meanwhile, so that the log can start again from its head
/// instead of growing for ever.
final class Checkpointer: Sendable {
    /// Large enough to spread two syncs over many commits, small enough to finish in a moment.
    static let stepBytes = 16 << 20
    /// When the disk cannot keep up, commits wait: about a second of its writing, so that the log
    /// neither fills the disk by itself nor makes one sender wait for minutes.
    static let backlogBytesMax = 96 << 20
    /// What the writer may be held for: about two segments, a few milliseconds of writing.
    static let remainderPagesMax = 48
    /// A stream that outruns this many passes is caught at the next step, or at the backlog limit.
    static let passesMax = 4

    private let connection: DatabaseQueue
    private let writer: DatabasePool
    private let worker = DispatchQueue(label: "garita.checkpointer")
    private let backlog = Atomic(0)
    private let isScheduled = Atomic(false)
    private let lostSync = Atomic(false)

    init(path: String, of writer: DatabasePool) throws {
        self.writer = writer
        connection = try Durability.openAside(path)
    }

    /// True once a sync of the database failed: what the kernel says of it later proves nothing.
    var hasLostSync: Bool { lostSync.load(ordering: .acquiring) }

    func committed(bytes: Int) throws {
        let waiting = backlog.add(bytes, ordering: .relaxed).newValue
        guard waiting >= Self.stepBytes else { return }
        if waiting >= Self.backlogBytesMax {
            worker.sync { run() }
        } else if !isScheduled.exchange(true, ordering: .acquiring) {
            worker.async { self.run() }
        }
    }

    /// Empties the write-ahead log of bytes that were replaced. Waits for readers under way, and
    /// fails as busy where one, such as a backup, does not come to an end.
    func forgetReplacedBytes() throws {
        try worker.sync {
            _ = try writer.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        }
    }

    /// Closes the writer first and this connection last: the last one that may write folds the log
    /// into the database, so that a folder at rest is one file.
    func close() throws {
        try worker.sync {
            try writer.close()
            try connection.close()
        }
    }

    private func run() {
        defer { isScheduled.store(false, ordering: .releasing) }
        let taken = backlog.exchange(0, ordering: .relaxed)
        do {
            try moveBeside()
            // Passive too: a reader in the middle of the log only postpones its restart.
            _ = try writer.writeWithoutTransaction { try $0.checkpoint(.passive) }
        } catch let error as DatabaseError where error.meansLostSync {
            lostSync.store(true, ordering: .releasing)
        } catch {
            // Busy, full or closing: the log still has every page, and the next step tries again.
            backlog.add(taken, ordering: .relaxed)
        }
    }

    private func moveBeside() throws {
        for _ in 0..<Self.passesMax {
            let moved = try connection.writeWithoutTransaction { try $0.checkpoint(.passive) }
            let now = try connection.writeWithoutTransaction { try $0.checkpoint(.passive) }
            guard now.walFrameCount - moved.checkpointedFrameCount > Self.remainderPagesMax else {
                return
            }
        }
    }
}
