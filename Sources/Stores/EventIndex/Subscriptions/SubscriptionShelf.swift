import Foundation
import GRDB
import Model

/// Keeps subscriptions and how far each was told, in a file of its own, every step synced before
/// the next is made: neither can be made anew from the ledger.
///
/// One owner calls it, so what it holds in memory is what the file says.
package final class SubscriptionShelf: Sendable {
    package enum Addition: Hashable, Sendable { case added, fullForParty, full }

    /// A receiver for each partner and purpose.
    package static let perPartyMax = 20
    /// Each looks at every event once.
    package static let most = 1_000
    package static let fileName = "subscriptions.sqlite"

    private let queue: DatabaseQueue

    /// "GASU" in ASCII.
    private static let applicationID = 0x4741_5355

    package init(folder: String) throws {
        let path = folder + "/" + Self.fileName
        var settings = Configuration()
        settings.prepareDatabase { db in
            // What was delivered must be known after a power failure, too.
            try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
            // A secret that was deleted is gone.
            try db.execute(sql: "PRAGMA secure_delete = ON")
        }
        queue = try DatabaseQueue(path: path, configuration: settings)
        try queue.write { db in
            try db.execute(sql: Self.tables)
        }
        // It holds secrets: nobody reads it but whose node it is.
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o600], ofItemAtPath: path)
    }

    private static let tables = """
        CREATE TABLE IF NOT EXISTS subscription (
            id TEXT PRIMARY KEY, party TEXT NOT NULL, role TEXT NOT NULL, key TEXT NOT NULL,
            name TEXT NOT NULL, query TEXT NOT NULL, destination TEXT NOT NULL,
            secret TEXT NOT NULL, trigger TEXT NOT NULL, created INTEGER NOT NULL,
            initial INTEGER, cursor INTEGER NOT NULL, leaf BLOB NOT NULL, pending_end INTEGER,
            pending_made INTEGER, failures INTEGER NOT NULL, retry INTEGER, cause TEXT,
            paused INTEGER NOT NULL, notified INTEGER, deliveries INTEGER NOT NULL, due INTEGER,
            window_end INTEGER
        ) WITHOUT ROWID;
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = 1;
        """

    package func close() throws { try queue.close() }

    package func all() throws -> [Subscription] {
        try queue.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM subscription ORDER BY id").map(Self.read)
        }
    }

    package func add(_ new: Subscription) throws -> Addition {
        try queue.write { db in
            let party = new.sender.party.description
            let own = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM subscription WHERE party = ?", arguments: [party])
            guard own ?? 0 < Self.perPartyMax else { return .fullForParty }
            let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM subscription")
            guard count ?? 0 < Self.most else { return .full }
            try db.execute(
                sql: """
                    INSERT INTO subscription VALUES
                    (?,?,?,?,?,?,?,?,?,?,?,0,x'',NULL,NULL,0,NULL,NULL,0,NULL,0,NULL,NULL)
                    """,
                arguments: [
                    new.id, party, new.sender.role.rawValue, new.sender.key.description,
                    new.queryName, new.query, new.destination, new.secret, new.trigger,
                    new.createdAt.milliseconds, new.initialRecordTime?.milliseconds,
                ])
            try Self.write(new, db)
            return .added
        }
    }

    /// Durable when it returns.
    package func keep(_ changed: [Subscription]) throws {
        try queue.write { db in
            for subscription in changed { try Self.write(subscription, db) }
        }
    }

    package func remove(_ ids: [String]) throws {
        try queue.write { db in
            for id in ids {
                try db.execute(sql: "DELETE FROM subscription WHERE id = ?", arguments: [id])
            }
        }
    }
}
