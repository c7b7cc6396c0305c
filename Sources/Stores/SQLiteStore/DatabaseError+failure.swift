import Engine
import GRDB

extension DatabaseError {
    /// After a failed sync or write the kernel may drop pages and report success next time, and a
    /// commit may or may not be found again at the next opening. Only reopening can tell.
    var meansLostSync: Bool { resultCode == .SQLITE_IOERR }

    /// In the words of the store; what has none there passes as it came, for the log to show.
    var storeFailure: any Error {
        switch resultCode {
        case .SQLITE_FULL: StoreFailure.full
        case .SQLITE_IOERR: StoreFailure.poisoned
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            StoreFailure.busy(owner: "another connection to the database file")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: StoreFailure.damaged(message ?? "not a database")
        case .SQLITE_MISUSE: StoreFailure.damaged(Misuse.closed)
        default: self
        }
    }
}
