import EPCIS
import EventIndex
import Model

/// Some events in the order of the ledger, and the place behind what was looked at.
struct DeliveryBatch {
    var events: [CapturedEvent] = []
    var end: UInt64
    /// Whether it was a limit, not the end of what there is, that ended it.
    var isCut = false

    /// An answer that a receiver takes in one piece; the next delivery brings the rest.
    static let eventsMax = 100
    /// Events beyond this wait for the next delivery; the last one may be a mebibyte itself.
    static let bytesMax = 1_024 * 1_024
    /// Steps through an index in which nothing is found; then others have their turn.
    static let stepsMax = 20
}

extension Deliveries {
    /// What answers a subscription between its cursor and an end.
    func batch(
        _ one: Subscription, _ query: EventQuery, for onlooker: Onlooker, upTo end: UInt64
    ) async throws -> DeliveryBatch {
        var batch = DeliveryBatch(end: end)
        let search = EventSearch(query, for: onlooker, ceiling: end, isByPlace: true)
        let start = one.progress.cursor
        var cursor =
            start > 0 ? EventCursor(moment: Int64(clamping: start - 1), place: start - 1) : nil
        var bytes = 0
        for _ in 0..<DeliveryBatch.stepsMax {
            let step = try index.search(search, after: cursor, limit: DeliveryBatch.eventsMax)
            for hit in step.hits {
                guard let payload = try await node.payload(hit.place, onlooker == .everything),
                    let event = CapturedEvent(payload, recorded: hit.recorded),
                    query.accepts(event)
                else { continue }
                batch.events.append(event)
                bytes += payload.count
                if batch.events.count == DeliveryBatch.eventsMax || bytes >= DeliveryBatch.bytesMax
                {
                    batch.end = hit.place.value + 1
                    batch.isCut = batch.end < end
                    return batch
                }
            }
            guard let next = step.next else { return batch }
            cursor = next
        }
        batch.end = cursor.map { $0.place + 1 } ?? end
        batch.isCut = batch.end < end
        return batch
    }
}
