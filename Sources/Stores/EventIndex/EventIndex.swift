import EPCIS
import Foundation
import GRDB
import Model

/// Finds EPCIS events of the ledger by what they say. It keeps where each stands, never the event.
///
/// Derived, and never believed: what it finds is read from the ledger and asked again. It follows
/// the ledger from its own mark; a lost or strange file is made anew.
package final class EventIndex: Sendable {
    let pool: DatabasePool

    /// Half a million pages' upper levels and the hot end of each tree, in kibibytes.
    private static let writerCache = -65_536
    private static let readerCache = -16_384
    private static let pageBytes = 8_192
    /// Queries at once; each has its own connection.
    private static let readersMax = 8
    private static let busySeconds = 5.0

    package static let fileName = "events.sqlite"

    package init(folder: String) throws {
        let path = folder + "/" + Self.fileName
        let found = try Self.open(path)
        if let found {
            pool = found
        } else {
            try Self.remove(path)
            guard let made = try Self.open(path) else {
                throw DatabaseError(message: "\(path) is not the file just made")
            }
            pool = made
        }
    }

    package func close() throws { try pool.close() }

    /// Takes the index out of a folder on which no node serves.
    package static func remove(from folder: String) throws {
        for ending in ["", "-wal", "-shm"] {
            let path = folder + "/" + fileName + ending
            guard FileManager.default.fileExists(atPath: path) else { continue }
            try FileManager.default.removeItem(atPath: path)
        }
    }

    /// How many facts of the ledger were looked through.
    package func followed() throws -> UInt64 {
        try pool.read { db in
            UInt64(try Int64.fetchOne(db, sql: "SELECT followed FROM mark_of_ledger") ?? 0)
        }
    }

    package func count() throws -> Int {
        try pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM event") ?? 0 }
    }

    /// Erasures at places below this one were done before the index read the first fact.
    package func cleanBelow() throws -> UInt64 {
        try pool.read { db in
            UInt64(try Int64.fetchOne(db, sql: "SELECT clean FROM mark_of_ledger") ?? 0)
        }
    }

    /// Empties the index, as after an erasure: what is gone from the ledger is not found again when
    /// it is followed anew. The ledger has so many facts now.
    package func clear(cleanBelow facts: UInt64) throws {
        try pool.write { db in
            for table in ["event", "name", "mark", "sight", "party", "resource", "declared"] {
                try db.execute(sql: "DELETE FROM \(table)")
            }
            try db.execute(
                sql: "UPDATE mark_of_ledger SET followed = 0, leaf = x'', clean = ?",
                arguments: [Int64(facts)])
        }
        try pool.vacuum()
    }

    /// Nil where the file is somebody else's, of another version or no database.
    private static func open(_ path: String) throws -> DatabasePool? {
        do {
            let pool = try DatabasePool(path: path, configuration: configuration)
            let isOurs = try pool.write { db in
                if try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0 {
                    try db.execute(sql: IndexSchema.tables)
                }
                return try IndexSchema.isOurs(db)
            }
            guard isOurs else {
                try pool.close()
                return nil
            }
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA cache_size = \(writerCache)")
                try db.execute(sql: "PRAGMA secure_delete = ON")
                // What a power failure takes is followed again: the mark is in each transaction.
                try db.execute(sql: "PRAGMA synchronous = NORMAL")
            }
            return pool
        } catch let error as DatabaseError
            where error.resultCode == .SQLITE_NOTADB || error.resultCode == .SQLITE_CORRUPT
        {
            return nil
        }
    }

    private static func remove(_ path: String) throws {
        for ending in ["", "-wal", "-shm"]
        where FileManager.default.fileExists(atPath: path + ending) {
            try FileManager.default.removeItem(atPath: path + ending)
        }
    }

    private static var configuration: Configuration {
        var settings = Configuration()
        settings.busyMode = .timeout(busySeconds)
        settings.maximumReaderCount = readersMax
        settings.prepareDatabase { db in
            try db.execute(sql: "PRAGMA page_size = \(pageBytes)")
            try db.execute(sql: "PRAGMA cache_size = \(readerCache)")
        }
        return settings
    }
}
