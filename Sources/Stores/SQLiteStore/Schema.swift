import Engine
import GRDB

/// The tables, and the steps by which an older file comes to have them.
enum Schema {
    /// "GARI" in ASCII, so that `file` and we can tell our database from another's.
    static let applicationID = 0x4741_5249

    /// Step n leads from version n to n + 1. A released step is never edited.
    static let steps = [
        """
        CREATE TABLE segment (
            first INTEGER PRIMARY KEY, count INTEGER NOT NULL, bytes BLOB NOT NULL
        );
        CREATE TABLE tile (
            level INTEGER NOT NULL, number INTEGER NOT NULL, bytes BLOB NOT NULL,
            PRIMARY KEY (level, number)
        ) WITHOUT ROWID;
        CREATE TABLE judged (
            only INTEGER PRIMARY KEY CHECK (only = 1), facts INTEGER NOT NULL
        );
        INSERT INTO judged VALUES (1, 0);
        CREATE TABLE checkpoint (
            size INTEGER PRIMARY KEY, note TEXT NOT NULL, signed_at INTEGER NOT NULL
        );
        CREATE TABLE api_key (
            id TEXT PRIMARY KEY, party TEXT NOT NULL, role TEXT NOT NULL,
            secret_digest BLOB NOT NULL, created_at INTEGER NOT NULL, retired_at INTEGER
        ) WITHOUT ROWID;
        """,
        "ALTER TABLE api_key ADD COLUMN devices TEXT NOT NULL DEFAULT ''",
        """
        CREATE TABLE page (
            trip TEXT NOT NULL, number INTEGER NOT NULL, bytes BLOB NOT NULL,
            UNIQUE (trip, number)
        );
        ALTER TABLE judged ADD COLUMN paged INTEGER NOT NULL DEFAULT 0;
        """,
        """
        ALTER TABLE checkpoint ADD COLUMN number INTEGER;
        UPDATE checkpoint SET number = counted.place
            FROM (SELECT size, row_number() OVER (ORDER BY size) AS place FROM checkpoint) AS counted
            WHERE counted.size = checkpoint.size;
        ALTER TABLE judged ADD COLUMN signed INTEGER NOT NULL DEFAULT 0;
        UPDATE judged SET signed = (SELECT count(*) FROM checkpoint);
        """,
    ]

    /// The oldest version a reader understands as it stands: the step to 2 only adds what a key is
    /// bound to, the step to 3 pages that a reader makes itself where they are missing, the step to
    /// 4 numbers of checkpoints, without which none is missed. So a newer program can check a backup
    /// before any node is started on it.
    static let readableMin = 1

    static func bringUpToDate(_ db: Database) throws {
        let version = try number("user_version", db)
        if version == 0 { try claim(db) }
        try demandOurs(db)
        guard version <= steps.count else { throw StoreFailure.damaged(tooNew(version)) }
        guard version < steps.count else { return }
        for step in steps[version...] { try db.execute(sql: step) }
        try db.execute(sql: "PRAGMA user_version = \(steps.count)")
    }

    /// For readers, who may not change the file: it must be ours and of a version they understand.
    static func check(_ db: Database) throws { try check(db, from: readableMin) }

    /// For those who change rows but may not change tables.
    static func checkIsLatest(_ db: Database) throws { try check(db, from: steps.count) }

    /// Whether a step is still to be taken by the folder's owner.
    static func isOld(_ db: Database) throws -> Bool {
        try check(db)
        return try number("user_version", db) < steps.count
    }

    private static func check(_ db: Database, from oldest: Int) throws {
        try demandOurs(db)
        let version = try number("user_version", db)
        guard version <= steps.count else { throw StoreFailure.damaged(tooNew(version)) }
        guard version >= oldest else {
            throw StoreFailure.damaged(
                "the database has schema \(version), not \(oldest); start the node on it once")
        }
    }

    /// A file without tables is new. One with tables that are not ours is somebody else's.
    private static func claim(_ db: Database) throws {
        guard try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0 else { return }
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    }

    private static func demandOurs(_ db: Database) throws {
        guard try number("application_id", db) == applicationID else {
            throw StoreFailure.damaged("the database in this folder was not made by Garita")
        }
    }

    private static func number(_ pragma: String, _ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA \(pragma)") ?? 0
    }

    private static func tooNew(_ version: Int) -> String {
        "the database has schema \(version), this program knows \(steps.count); use a newer Garita"
    }
}
