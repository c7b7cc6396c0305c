import Engine
package import GRDB

/// How connections are opened, and the proof that a commit will be synced.
package enum Durability {
    /// A segment of a thousand events is about 300 KB; with small pages most of a commit would be
    /// spent writing page headers.
    static let pageBytes = 16_384
    /// Kibibytes, negative as SQLite wants it: the upper levels of a year's log stay in memory.
    static let writerCache = -65_536
    /// A reader fetches whole segments once; it gains nothing from a large cache.
    static let readerCache = -8_192
    /// A key command holds the file for one small commit, a backup or an operator's shell not for
    /// long either.
    static let busySeconds = 5.0
    /// Screens, the witness feed and the command line read at once; each has its own connection.
    static let readersMax = 8
    /// SQLite's number for FULL: the log is synced before a commit returns.
    static let full = 2

    static func openWriter(_ path: String) throws -> DatabasePool {
        let pool = try DatabasePool(path: path, configuration: configuration())
        // After opening, not before: GRDB sets NORMAL when it turns on the write-ahead log, and
        // under NORMAL a power failure was measured to lose acknowledged commits.
        try pool.writeWithoutTransaction { db in
            try demandFull(db)
            try db.execute(sql: "PRAGMA cache_size = \(writerCache)")
            // What was erased is overwritten, not just forgotten. Appends free nothing, so pay nothing.
            try db.execute(sql: "PRAGMA secure_delete = ON")
            // The checkpointer does this work beside the commits instead of inside one.
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 0")
        }
        return pool
    }

    static func openReader(_ path: String) throws -> DatabasePool {
        var settings = configuration()
        settings.readonly = true
        return try DatabasePool(path: path, configuration: settings)
    }

    static func openAside(_ path: String) throws -> DatabaseQueue {
        let connection = try DatabaseQueue(path: path, configuration: configuration())
        try connection.writeWithoutTransaction(demandFull)
        return connection
    }

    static func demandFull(_ db: Database) throws {
        try db.execute(sql: "PRAGMA synchronous = FULL")
        try demand("synchronous", String(full), of: db)
        try demand("journal_mode", "wal", of: db)
    }

    /// Reads a setting back: SQLite answers a pragma it will not follow with silence.
    package static func demand(_ pragma: String, _ wanted: String, of db: Database) throws {
        let got = try String.fetchOne(db, sql: "PRAGMA \(pragma)") ?? "nothing"
        guard got == wanted else {
            throw StoreFailure.notDurable(
                wanted: "\(pragma)=\(wanted)", got: "\(pragma)=\(got)")
        }
    }

    private static func configuration() -> Configuration {
        var settings = Configuration()
        settings.busyMode = .timeout(busySeconds)
        settings.maximumReaderCount = readersMax
        settings.prepareDatabase { db in
            // Only a database without pages takes the page size; later openings pass over it.
            try db.execute(sql: "PRAGMA page_size = \(pageBytes)")
            try db.execute(sql: "PRAGMA cache_size = \(readerCache)")
        }
        return settings
    }
}
