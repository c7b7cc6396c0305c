package import Engine
import Foundation
import GRDB
package import Model

extension SQLiteStore {
    package func append(_ key: StoredKey) throws {
        try write { db in
            let insertion = try db.cachedStatement(
                sql: "INSERT INTO api_key VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
            try insertion.execute(arguments: [
                key.sender.key.description, key.sender.party.description,
                key.sender.role.rawValue, Data(key.secretDigest), key.createdAt.milliseconds,
                key.retiredAt?.milliseconds,
            ])
            guard db.changesCount == 1 else {
                throw StoreFailure.damaged(Refusal.key(exists: key.sender.key.description))
            }
        }
    }

    /// In the order of their ids.
    package func keys() throws -> [StoredKey] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM api_key ORDER BY id").map(Self.key)
        }
    }

    /// A key retires once; asked again, it keeps its first date.
    package func retireKey(_ id: KeyID, at moment: Instant) throws {
        try write { db in
            let change = try db.cachedStatement(
                sql: "UPDATE api_key SET retired_at = coalesce(retired_at, ?) WHERE id = ?")
            try change.execute(arguments: [moment.milliseconds, id.description])
            guard db.changesCount == 1 else {
                throw StoreFailure.damaged(Refusal.key(unknown: id.description))
            }
        }
    }

    private static func key(_ row: Row) throws -> StoredKey {
        let id: String = row["id"], role: String = row["role"], digest: Data = row["secret_digest"]
        guard let role = Sender.Role(rawValue: role) else {
            throw StoreFailure.damaged("key \(id) has the role \(role), which nobody can have")
        }
        let retired: Int64? = row["retired_at"]
        return StoredKey(
            sender: Sender(
                key: try KeyID(id), party: try PartyID(row["party"] as String), role: role),
            secretDigest: Array(digest), createdAt: Instant(milliseconds: row["created_at"]),
            retiredAt: retired.map(Instant.init(milliseconds:)))
    }
}
