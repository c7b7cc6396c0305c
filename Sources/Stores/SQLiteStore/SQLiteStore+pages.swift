import Engine
import Foundation
import GRDB
package import Model

extension SQLiteStore {
    package func page(_ number: Int, of trip: TripID) throws -> [UInt8]? {
        try read { db in
            guard try hasPages(db) else { return nil }
            let query = try db.cachedStatement(
                sql: "SELECT bytes FROM page WHERE trip = ? AND number = ?")
            return try Data.fetchOne(query, arguments: [trip.description, number]).map { Array($0) }
        }
    }

    package func paged() throws -> UInt64 {
        try read { db in
            guard try hasPages(db) else { return 0 }
            return UInt64(try Int64.fetchOne(db, sql: "SELECT paged FROM judged") ?? 0)
        }
    }

    /// The same page made again after a crash replaces itself.
    static func put(_ pages: [StoredPage], paged: UInt64?, in db: Database) throws {
        guard let paged else { return }
        let insertion = try db.cachedStatement(
            sql: """
                INSERT INTO page VALUES (?, ?, ?)
                ON CONFLICT (trip, number) DO UPDATE SET bytes = excluded.bytes
                """)
        for page in pages {
            try insertion.execute(
                arguments: [page.trip.description, page.number, Data(page.bytes)])
        }
        try db.cachedStatement(sql: "UPDATE judged SET paged = ?")
            .execute(arguments: [Int64(paged)])
    }

    /// A reader may stand before a file that no newer node has been started on.
    private func hasPages(_ db: Database) throws -> Bool {
        try isWriter || !Schema.isOld(db)
    }
}
