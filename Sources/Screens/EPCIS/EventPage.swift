import EPCIS
import EventIndex
import Model

/// Some events that answer a question, and where the next ones are.
struct EventPage: Sendable {
    var events: [CapturedEvent] = []
    var next: EventCursor?
}

extension EPCISDesk {
    /// Events read from the ledger for one page. At a kilobyte each it is what a disk gives in a
    /// tenth of a second; a question that needs more has no name or time in it.
    private static let readsMax = 20_000
    /// Steps through events in their order for one page: a million of them, about a second.
    private static let scansMax = 20
    /// Candidates of one step, once it shows that the query turns most of them away.
    private static let candidatesMax = 2_000

    /// The first `want` events behind a cursor that the query itself accepts.
    func events(
        _ query: EventQuery, for onlooker: Onlooker, after start: EventCursor?,
        below ceiling: UInt64,
        want: Int
    ) async throws -> EventPage {
        let search = EventSearch(query, for: onlooker, ceiling: ceiling)
        var page = EventPage()
        var cursor = start
        var reads = 0, scans = 0
        var limit = want + 1
        while reads < Self.readsMax, scans < Self.scansMax {
            let step = try index.search(search, after: cursor, limit: limit)
            for hit in step.hits {
                reads += 1
                guard
                    let bytes = try await node.payload(hit.place, onlooker == .everything),
                    let event = CapturedEvent(bytes, recorded: hit.recorded), query.accepts(event)
                else { continue }
                guard page.events.count < want else { return page }
                page.events.append(event)
                page.next = hit.cursor
            }
            guard let next = step.next else {
                page.next = nil
                return page
            }
            if step.hits.count < limit { scans += 1 }
            cursor = next
            limit = max(limit, min(limit * 2, Self.candidatesMax))
        }
        throw QueryFlaw(
            .queryTooComplex,
            "too many events would have to be read to answer this; add an EPC, a business "
                + "transaction or bounds of eventTime")
    }

    /// With more events than a query allows, none is answered.
    func checkCount(
        _ query: EventQuery, for onlooker: Onlooker, below ceiling: UInt64
    ) async throws {
        guard let most = query.maxCount else { return }
        guard most <= Self.maxCountMost else {
            throw QueryFlaw(
                .queryTooComplex, "maxEventCount is \(most); wanted at most \(Self.maxCountMost)")
        }
        let page = try await events(
            query, for: onlooker, after: nil, below: ceiling, want: most)
        guard page.next == nil else {
            throw QueryFlaw(
                .queryTooLarge,
                "more than \(most) events answer this, which maxEventCount does not want")
        }
    }

    private static let maxCountMost = 10_000
}
