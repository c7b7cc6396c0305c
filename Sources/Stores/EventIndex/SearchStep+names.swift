import EPCIS
import GRDB
import Model

/// A search that begins from names: of a trailer's thousands of events, or of a company's pallets,
/// the first in order are told by the names' own entries, and only those events are looked at.
extension SearchStep {
    /// A name's entry says of an event all that its order needs.
    private struct Entry: Hashable {
        let event: Int64
        let happened: Int64
    }

    /// Entries taken at once: of an honest question nearly all pass, and some say an event twice.
    private static let entriesFirst = 64
    /// More, where filters let few pass: the entries are gone through anew each time.
    private static let entriesGrowth = 4

    func named(_ group: SearchPlan.Group, _ db: Database) throws -> EventHits {
        var hits: [EventHit] = []
        var last = cursor.map { Entry(event: Int64(clamping: $0.place), happened: $0.moment) }
        var many = max(Self.entriesFirst, 2 * limit)
        while true {
            let entries = try entries(of: group, behind: last, most: many, db)
            hits += try passing(entries, db)
            if hits.count >= limit {
                let told = Array(hits.prefix(limit))
                return EventHits(hits: told, next: told.last?.cursor)
            }
            guard entries.count == many else { return EventHits(hits: hits, next: nil) }
            last = entries.last
            many *= Self.entriesGrowth
        }
    }

    private func entries(
        of group: SearchPlan.Group, behind last: Entry?, most: Int, _ db: Database
    ) throws -> [Entry] {
        var only = Phrase("")
        only.appendBounds("happened", search.plan.happened)
        if let last {
            let sign = search.isAscending ? ">" : "<"
            if search.isByPlace {
                only.append(" AND event \(sign) ?", [last.event])
            } else {
                only.append(
                    " AND (happened, event) \(sign) (?, ?)", [last.happened, last.event])
            }
        }
        let column = search.isByPlace ? "event" : "happened"
        var phrase = Phrase("SELECT event, happened FROM (")
        phrase.append(Phrase.rows(of: group, "event, happened", only: only))
        phrase.append(") ORDER BY \(column) \(direction), event \(direction) LIMIT \(most)")
        return try Row.fetchAll(db, sql: phrase.sql, arguments: phrase.arguments).map {
            Entry(event: $0[0], happened: $0[1])
        }
    }

    /// Of these events those that the rest of the question lets through, in the entries' order.
    private func passing(_ entries: [Entry], _ db: Database) throws -> [EventHit] {
        var seen: Set<Int64> = []
        let events = entries.map(\.event).filter { seen.insert($0).inserted }
        guard !events.isEmpty else { return [] }
        var found: [Int64: EventHit] = [:]
        for start in stride(from: 0, to: events.count, by: Self.askedMax) {
            var phrase = Phrase("SELECT id, happened, recorded FROM event e WHERE id IN ")
            phrase.appendList(Array(events[start..<min(events.count, start + Self.askedMax)]))
            phrase.append(bounds)
            phrase.append(filters)
            for row in try Row.fetchAll(db, sql: phrase.sql, arguments: phrase.arguments) {
                let id: Int64 = row[0]
                found[id] = hit(row)
            }
        }
        return events.compactMap { found[$0] }
    }

    /// SQLite takes some 32,000 values in a question; a thousand cost nothing to prepare.
    private static let askedMax = 1_000
}
