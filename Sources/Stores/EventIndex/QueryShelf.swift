import GRDB
package import Model

/// A query that a party gave a name.
package struct NamedQuery: Hashable, Sendable {
    package let name: String
    /// The query's body as JSON.
    package let query: String

    /// A name that stands in an address without escapes.
    package static let nameMax = 64

    package init(name: String, query: String) {
        self.name = name
        self.query = query
    }

    package static func isName(_ text: String) -> Bool {
        (1...nameMax).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                $0 &- 48 < 10 || ($0 | 0x20) &- 97 < 26 || $0 == 45 || $0 == 95
            }
    }
}

/// Keeps the queries that parties gave names, in a file of its own: unlike the index they cannot be
/// made anew from the ledger. A party sees and changes only its own.
package final class QueryShelf: Sendable {
    package enum Addition: Hashable, Sendable { case added, exists, full }

    /// Of one party: a query for each partner and purpose.
    package static let queriesMax = 100
    package static let fileName = "queries.sqlite"

    private let queue: DatabaseQueue

    /// "GAQU" in ASCII.
    private static let applicationID = 0x4741_5155

    package init(folder: String) throws {
        queue = try DatabaseQueue(path: folder + "/" + Self.fileName)
        try queue.write { db in
            try db.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS query (
                        party TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL,
                        PRIMARY KEY (party, name)
                    ) WITHOUT ROWID;
                    PRAGMA application_id = \(Self.applicationID);
                    PRAGMA user_version = 1;
                    """)
        }
    }

    package func close() throws { try queue.close() }

    package func all(of party: PartyID) throws -> [NamedQuery] {
        try queue.read { db in
            try Row.fetchAll(
                db, sql: "SELECT name, body FROM query WHERE party = ? ORDER BY name",
                arguments: [party.description]
            ).map { NamedQuery(name: $0[0], query: $0[1]) }
        }
    }

    package func query(_ name: String, of party: PartyID) throws -> NamedQuery? {
        try queue.read { db in
            try String.fetchOne(
                db, sql: "SELECT body FROM query WHERE party = ? AND name = ?",
                arguments: [party.description, name]
            ).map { NamedQuery(name: name, query: $0) }
        }
    }

    package func add(_ query: NamedQuery, of party: PartyID) throws -> Addition {
        try queue.write { db in
            let party = party.description
            let count = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM query WHERE party = ?", arguments: [party])
            guard count ?? 0 < Self.queriesMax else { return .full }
            try db.execute(
                sql: "INSERT OR IGNORE INTO query VALUES (?, ?, ?)",
                arguments: [party, query.name, query.query])
            return db.changesCount == 1 ? .added : .exists
        }
    }

    package func remove(_ name: String, of party: PartyID) throws {
        try queue.write { db in
            try db.execute(
                sql: "DELETE FROM query WHERE party = ? AND name = ?",
                arguments: [party.description, name])
        }
    }
}
