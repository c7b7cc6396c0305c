package import Engine
import Foundation
import GRDB
package import Model

/// The keys of a folder, opened to change them beside the node that may be serving it.
///
/// Invariant: it writes keys and nothing else, so it does without the folder's lock. The log keeps
/// its one writer; the database lets the two take turns, and each waits for the other's commit.
package final class KeyCabinet: Sendable {
    private let connection: DatabaseQueue

    /// Opens what is there and creates nothing: a mistyped name must not become a folder.
    package init(folder: String) throws {
        let path = Folder.database(in: folder)
        guard FileManager.default.fileExists(atPath: path) else {
            throw FolderFailure(description: "there is no ledger \(path)")
        }
        if try Self.isOld(path) {
            // Only the owner of the folder may change its tables; an old node that serves it says no.
            try SQLiteStore(folder: folder).close()
        }
        connection = try Self.open(path)
    }

    package func keys() throws -> [StoredKey] {
        try SQLiteStore.translating { try connection.read(KeyTable.all) }
    }

    /// Durable when it returns.
    package func append(_ key: StoredKey) throws {
        try write { try KeyTable.append(key, in: $0) }
    }

    package func retire(_ id: KeyID, at moment: Instant) throws {
        try write { try KeyTable.retire(id, at: moment, in: $0) }
    }

    package func close() throws {
        try SQLiteStore.translating { try connection.close() }
    }

    /// Immediate: it waits for the node before it has read anything, so it never has to begin anew.
    private func write(_ body: (Database) throws -> Void) throws {
        try SQLiteStore.translating {
            try connection.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    try body(db)
                    return .commit
                }
            }
        }
    }

    private static func open(_ path: String) throws -> DatabaseQueue {
        try SQLiteStore.translating {
            let connection = try Durability.openAside(path)
            try connection.writeWithoutTransaction { db in
                try Schema.checkIsLatest(db)
                // Moving the log's pages is the node's work; in its way we would make it wait.
                try db.execute(sql: "PRAGMA wal_autocheckpoint = 0")
            }
            return connection
        }
    }

    private static func isOld(_ path: String) throws -> Bool {
        try SQLiteStore.translating {
            let reader = try Durability.openReader(path)
            let isOld = try reader.read(Schema.isOld)
            try reader.close()
            return isOld
        }
    }
}
