package import Engine
import GRDB
import Model

extension SQLiteStore {
    /// Sizes only grow. The same tree may be recorded again, since cosignatures join a note later;
    /// another tree of the same size may not.
    package func append(_ checkpoint: StoredCheckpoint) throws {
        try write { db in
            let facts = try Self.factCount(db)
            guard checkpoint.size <= facts else {
                let refusal = Misuse.checkpoint(size: checkpoint.size, facts: facts)
                throw StoreFailure.damaged(refusal)
            }
            if let latest = try Self.latest(db) { try Self.check(checkpoint, follows: latest) }
            let insertion = try db.cachedStatement(
                sql: "INSERT OR REPLACE INTO checkpoint VALUES (?, ?, ?, ?)")
            try insertion.execute(arguments: [
                Int64(checkpoint.size), checkpoint.note, checkpoint.signedAt.milliseconds,
                try Self.number(ofSize: Int64(checkpoint.size), db),
            ])
        }
    }

    /// A cosigned note keeps the number of the one it replaces; a new one gets the next.
    private static func number(ofSize size: Int64, _ db: Database) throws -> Int64 {
        let known = try db.cachedStatement(sql: "SELECT number FROM checkpoint WHERE size = ?")
        if let number = try Int64.fetchOne(known, arguments: [size]) { return number }
        try db.cachedStatement(sql: "UPDATE judged SET signed = signed + 1").execute()
        return try Int64.fetchOne(db, sql: "SELECT signed FROM judged") ?? 0
    }

    package func checkpoints() throws -> [StoredCheckpoint] {
        try read { db in
            let query = try db.cachedStatement(sql: "SELECT * FROM checkpoint ORDER BY size")
            return try Row.fetchAll(query).map(Self.checkpoint)
        }
    }

    package func checkpoint(ofSize size: UInt64) throws -> StoredCheckpoint? {
        guard let size = Int64(exactly: size) else { return nil }
        return try read { db in
            let query = try db.cachedStatement(sql: "SELECT * FROM checkpoint WHERE size = ?")
            return try Row.fetchOne(query, arguments: [size]).map(Self.checkpoint)
        }
    }

    package func latestCheckpoint() throws -> StoredCheckpoint? {
        try read(Self.latest)
    }

    private static func latest(_ db: Database) throws -> StoredCheckpoint? {
        let query = try db.cachedStatement(
            sql: "SELECT * FROM checkpoint ORDER BY size DESC LIMIT 1")
        return try Row.fetchOne(query).map(checkpoint)
    }

    private static func check(
        _ checkpoint: StoredCheckpoint, follows latest: StoredCheckpoint
    ) throws {
        guard checkpoint.size >= latest.size else {
            let refusal = Misuse.checkpoint(size: checkpoint.size, latest: latest.size)
            throw StoreFailure.damaged(refusal)
        }
        guard checkpoint.size > latest.size || body(checkpoint.note) == body(latest.note) else {
            throw StoreFailure.damaged(Misuse.fork(size: checkpoint.size))
        }
    }

    /// The signed text of a note: all before the empty line that parts it from its signatures.
    private static func body(_ note: String) -> ArraySlice<Substring> {
        note.split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.isEmpty }
    }

    private static func checkpoint(_ row: Row) -> StoredCheckpoint {
        let size: Int64 = row["size"]
        return StoredCheckpoint(
            size: UInt64(size), note: row["note"], signedAt: Instant(milliseconds: row["signed_at"])
        )
    }
}
