import Foundation
import GRDB
package import Model

extension SubscriptionShelf {
    /// What changes of a subscription; one that was removed meanwhile stays so.
    static func write(_ subscription: Subscription, _ db: Database) throws {
        let progress = subscription.progress
        try db.execute(
            sql: """
                UPDATE subscription SET key = ?, role = ?, cursor = ?, leaf = ?, pending_end = ?,
                pending_made = ?, failures = ?, retry = ?, cause = ?, paused = ?, notified = ?,
                deliveries = ?, due = ?, window_end = ? WHERE id = ?
                """,
            arguments: [
                subscription.sender.key.description, subscription.sender.role.rawValue,
                Int64(progress.cursor), Data(progress.leaf),
                progress.pendingEnd.map(Int64.init), progress.pendingMade?.milliseconds,
                progress.failures, progress.retryAt?.milliseconds, progress.cause,
                progress.isPaused, progress.notifiedAt?.milliseconds, progress.deliveries,
                progress.dueAt?.milliseconds, progress.windowEnd.map(Int64.init),
                subscription.id,
            ])
    }

    static func read(_ row: Row) throws -> Subscription {
        let role: String = row["role"]
        guard let role = Sender.Role(rawValue: role) else {
            throw DatabaseError(message: "a subscription has the role \(role)")
        }
        return Subscription(
            id: row["id"],
            sender: Sender(
                key: try KeyID(row["key"] as String), party: try PartyID(row["party"] as String),
                role: role),
            queryName: row["name"], query: row["query"], destination: row["destination"],
            secret: row["secret"], trigger: row["trigger"],
            createdAt: Instant(milliseconds: row["created"]),
            initialRecordTime: instant(row["initial"]), progress: progress(row))
    }

    private static func progress(_ row: Row) -> Subscription.Progress {
        let leaf: Data = row["leaf"], cursor: Int64 = row["cursor"]
        var progress = Subscription.Progress(
            cursor: UInt64(cursor), leaf: Array(leaf), dueAt: instant(row["due"]))
        progress.pendingEnd = place(row["pending_end"])
        progress.pendingMade = instant(row["pending_made"])
        progress.failures = row["failures"]
        progress.retryAt = instant(row["retry"])
        progress.cause = row["cause"]
        progress.isPaused = row["paused"]
        progress.notifiedAt = instant(row["notified"])
        progress.deliveries = row["deliveries"]
        progress.windowEnd = place(row["window_end"])
        return progress
    }

    private static func instant(_ milliseconds: Int64?) -> Instant? {
        milliseconds.map { Instant(milliseconds: $0) }
    }

    private static func place(_ number: Int64?) -> UInt64? { number.map(UInt64.init) }
}

extension Subscription {
    /// The same wish under another key of the same party, as when the first was changed for it.
    package func held(by sender: Sender) -> Subscription {
        precondition(sender.party == self.sender.party, "a subscription stays with its party")
        var other = self
        other.sender = sender
        return other
    }
}
