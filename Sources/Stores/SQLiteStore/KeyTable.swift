import Engine
import Foundation
import GRDB
import Model

/// The rows of API keys, for the node that reads them and for the command that changes them.
enum KeyTable {
    static func append(_ key: StoredKey, in db: Database) throws {
        let insertion = try db.cachedStatement(
            sql: "INSERT INTO api_key VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
        try insertion.execute(arguments: [
            key.sender.key.description, key.sender.party.description, key.sender.role.rawValue,
            Data(key.secretDigest), key.createdAt.milliseconds, key.retiredAt?.milliseconds,
            text(of: key.sender.devices),
        ])
        guard db.changesCount == 1 else {
            throw StoreFailure.damaged(Misuse.key(exists: key.sender.key.description))
        }
    }

    static func all(in db: Database) throws -> [StoredKey] {
        try Row.fetchAll(db, sql: "SELECT * FROM api_key ORDER BY id").map(key)
    }

    /// A key retires once; asked again, it keeps its first date.
    static func retire(_ id: KeyID, at moment: Instant, in db: Database) throws {
        let change = try db.cachedStatement(
            sql: "UPDATE api_key SET retired_at = coalesce(retired_at, ?) WHERE id = ?")
        try change.execute(arguments: [moment.milliseconds, id.description])
        guard db.changesCount == 1 else {
            throw StoreFailure.damaged(Misuse.key(unknown: id.description))
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
                key: try KeyID(id), party: try PartyID(row["party"] as String), role: role,
                devices: try devices(row)),
            secretDigest: Array(digest), createdAt: Instant(milliseconds: row["created_at"]),
            retiredAt: retired.map(Instant.init(milliseconds:)))
    }

    /// No id has a space in it, so a space parts them.
    private static func text(of devices: Set<DeviceID>) -> String {
        devices.sorted().map(\.description).joined(separator: " ")
    }

    /// A file that nobody has brought up to date yet lacks the column: its keys are bound to none.
    private static func devices(_ row: Row) throws -> Set<DeviceID> {
        let text: String? = row["devices"]
        return Set(try (text ?? "").split(separator: " ").map { try DeviceID(String($0)) })
    }
}
