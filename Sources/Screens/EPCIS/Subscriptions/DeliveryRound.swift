import EPCIS
import EventIndex
import JSON
import Model

/// What stays the same while one subscription is served: its question, and when it is told.
struct DeliveryRound {
    let query: EventQuery
    let trigger: SubscriptionRequest.Trigger
    /// Whether this time's report said anything yet.
    var hasTold = false

    init(_ one: Subscription) throws {
        query = try EventQuery(body: JSONValue(parsing: Array(one.query.utf8)))
            .recorded(since: one.initialRecordTime)
        trigger = try SubscriptionRequest.Trigger(kept: one.trigger)
    }

    var reportsEmpty: Bool {
        if case .schedule(_, reportIfEmpty: true) = trigger { true } else { false }
    }

    /// Up to where is told now; nil where it is not time yet.
    mutating func window(
        of one: inout Subscription, at now: Instant, end: UInt64
    ) -> UInt64? {
        guard case .schedule(let schedule, _) = trigger else {
            return one.progress.pendingEnd ?? (one.progress.cursor < end ? end : nil)
        }
        if let open = one.progress.windowEnd { return one.progress.pendingEnd ?? open }
        guard let due = one.progress.dueAt, due <= now else { return nil }
        one.progress.windowEnd = max(end, one.progress.cursor)
        // Times that went by while the node was down are told once.
        one.progress.dueAt = schedule.next(after: now)
        hasTold = false
        return one.progress.windowEnd
    }
}
