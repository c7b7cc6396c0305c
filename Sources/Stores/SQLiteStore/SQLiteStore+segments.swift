package import Engine
import Foundation
import GRDB
package import Model

extension SQLiteStore {
    /// How much of the log a reader fetches at a time. Between pages no transaction is open, so a
    /// slow listener neither holds back the checkpointer nor keeps a connection.
    static let pageBytes = 4 << 20

    package func append(_ batch: StoredBatch) throws {
        let bytes =
            (batch.segment?.bytes.count ?? 0) + batch.tiles.reduce(0) { $0 + $1.bytes.count }
            + batch.pages.reduce(0) { $0 + $1.bytes.count }
        try write(bytes: bytes) { db in
            var facts = try Self.factCount(db)
            if let segment = batch.segment {
                try Self.insert(segment, after: facts, in: db)
                facts += UInt64(segment.count)
            }
            for tile in batch.tiles { try Self.insert(tile, in: db) }
            try Self.setJudged(batch.judged, of: facts, in: db)
            try Self.put(batch.pages, paged: batch.paged, in: db)
        }
    }

    /// Durable like any write. Thrown as busy, it has taken place, but the old bytes may still lie
    /// in the write-ahead log under a long reader: ask again when the backup is done.
    package func rewrite(_ segment: StoredSegment) throws {
        try write(bytes: segment.bytes.count) { db in
            let change = try db.cachedStatement(
                sql: "UPDATE segment SET bytes = ? WHERE first = ? AND count = ?")
            try change.execute(arguments: [
                Data(segment.bytes), Int64(segment.first.value), segment.count,
            ])
            guard db.changesCount == 1 else {
                let refusal = Misuse.rewrite(segment.first.value, count: segment.count)
                throw StoreFailure.damaged(refusal)
            }
        }
        try forgetReplacedBytes()
    }

    /// A page at a time: facts appended meanwhile are visited too, and `body` may use the store.
    package func forEachSegment(
        from index: LedgerIndex, _ body: (StoredSegment) throws -> Bool
    ) throws {
        guard var next = try segment(holding: index)?.first else { return }
        while true {
            let page = try read { try Self.page(from: next, in: $0) }
            guard let last = page.last else { return }
            for segment in page {
                guard try body(segment) else { return }
            }
            next = LedgerIndex(last.first.value + UInt64(last.count))
        }
    }

    package func segment(holding index: LedgerIndex) throws -> StoredSegment? {
        guard let wanted = Int64(exactly: index.value) else { return nil }
        let found = try read { db in
            let query = try db.cachedStatement(
                sql: """
                    SELECT first, count, bytes FROM segment WHERE first <= ?
                    ORDER BY first DESC LIMIT 1
                    """)
            return try Row.fetchOne(query, arguments: [wanted]).map(Self.segment)
        }
        guard let found, index.value < found.first.value + UInt64(found.count) else { return nil }
        return found
    }

    package func tile(level: Int, number: UInt64) throws -> [UInt8]? {
        guard let number = Int64(exactly: number) else { return nil }
        return try read { db in
            let query = try db.cachedStatement(
                sql: "SELECT bytes FROM tile WHERE level = ? AND number = ?")
            return try Data.fetchOne(query, arguments: [level, number]).map { Array($0) }
        }
    }

    package func judged() throws -> UInt64 {
        try read(Self.judgedCount)
    }

    static func factCount(_ db: Database) throws -> UInt64 {
        let query = try db.cachedStatement(
            sql: "SELECT first + count FROM segment ORDER BY first DESC LIMIT 1")
        return UInt64(try Int64.fetchOne(query) ?? 0)
    }

    private static func judgedCount(_ db: Database) throws -> UInt64 {
        let query = try db.cachedStatement(sql: "SELECT facts FROM judged")
        let stored = try Int64.fetchOne(query) ?? 0
        guard let count = UInt64(exactly: stored) else {
            throw StoreFailure.damaged("\(stored) facts are marked as judged; wanted 0 or more")
        }
        return count
    }

    private static func insert(
        _ segment: StoredSegment, after facts: UInt64, in db: Database
    ) throws {
        precondition(segment.count > 0, "a segment without facts would share its first index")
        guard segment.first.value == facts else {
            throw StoreFailure.damaged(Misuse.gap(sent: segment.first.value, wanted: facts))
        }
        let insertion = try db.cachedStatement(sql: "INSERT INTO segment VALUES (?, ?, ?)")
        try insertion.execute(arguments: [Int64(facts), segment.count, Data(segment.bytes)])
    }

    private static func insert(_ tile: StoredTile, in db: Database) throws {
        let insertion = try db.cachedStatement(
            sql: "INSERT INTO tile VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
        try insertion.execute(arguments: [tile.level, Int64(tile.number), Data(tile.bytes)])
        guard db.changesCount == 1 else {
            throw StoreFailure.damaged(Misuse.tile(level: tile.level, number: tile.number))
        }
    }

    private static func setJudged(_ judged: UInt64, of facts: UInt64, in db: Database) throws {
        let before = try judgedCount(db)
        guard (before...max(before, facts)).contains(judged) else {
            throw StoreFailure.damaged(Misuse.judged(judged, before: before, facts: facts))
        }
        guard judged != before else { return }
        let change = try db.cachedStatement(sql: "UPDATE judged SET facts = ?")
        try change.execute(arguments: [Int64(judged)])
    }

    private static func page(from first: LedgerIndex, in db: Database) throws -> [StoredSegment] {
        let query = try db.cachedStatement(
            sql: "SELECT first, count, bytes FROM segment WHERE first >= ? ORDER BY first")
        let rows = try Row.fetchCursor(query, arguments: [Int64(first.value)])
        var page: [StoredSegment] = []
        var bytes = 0
        while bytes < pageBytes, let row = try rows.next() {
            let segment = segment(row)
            bytes += segment.bytes.count
            page.append(segment)
        }
        return page
    }

    private static func segment(_ row: Row) -> StoredSegment {
        let first: Int64 = row[0], bytes: Data = row[2]
        return StoredSegment(first: LedgerIndex(UInt64(first)), count: row[1], bytes: Array(bytes))
    }
}
