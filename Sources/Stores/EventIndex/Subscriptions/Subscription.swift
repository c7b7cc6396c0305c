package import Model

/// Whom to tell what: a party's wish to have the answers to a query brought to it, as it was said.
package struct Subscription: Hashable, Sendable {
    package let id: String
    /// Whose key it was made with, and so whose eyes it has: it lives no longer than that key.
    package internal(set) var sender: Sender
    package let queryName: String
    /// The query's body as JSON.
    package let query: String
    package let destination: String
    /// What deliveries are signed with. It is told to nobody.
    package let secret: String
    /// Stream or schedule, as JSON.
    package let trigger: String
    package let createdAt: Instant
    package let initialRecordTime: Instant?
    package var progress: Progress

    package init(
        id: String, sender: Sender, queryName: String, query: String, destination: String,
        secret: String, trigger: String, createdAt: Instant, initialRecordTime: Instant?,
        progress: Progress
    ) {
        self.id = id
        self.sender = sender
        self.queryName = queryName
        self.query = query
        self.destination = destination
        self.secret = secret
        self.trigger = trigger
        self.createdAt = createdAt
        self.initialRecordTime = initialRecordTime
        self.progress = progress
    }

    /// How far its receiver was told. What is kept is enough to go on after any crash: what was
    /// taken is not told again, and what was perhaps taken is told again as the same delivery.
    package struct Progress: Hashable, Sendable {
        /// The first place in the ledger that is not told yet.
        package var cursor: UInt64
        /// The leaf before the cursor, by which another ledger under it is noticed; empty: none.
        package var leaf: [UInt8] = []
        /// A delivery that was begun: it ends before this place, and was made at this moment.
        package var pendingEnd: UInt64?
        package var pendingMade: Instant?
        /// Failures of that delivery so far.
        package var failures = 0
        package var retryAt: Instant?
        /// Why the last try failed, or why it is paused.
        package var cause: String?
        package var isPaused = false
        package var notifiedAt: Instant?
        package var deliveries = 0
        /// Of a schedule: the next time, and while that time's report is under way, its end.
        package var dueAt: Instant?
        package var windowEnd: UInt64?

        package init(cursor: UInt64, leaf: [UInt8] = [], dueAt: Instant? = nil) {
            self.cursor = cursor
            self.leaf = leaf
            self.dueAt = dueAt
        }
    }
}
