package import EPCIS
import GRDB
package import Model

/// What a search looks for: the part of a query that an index can do, for whom, in which order.
package struct EventSearch: Sendable {
    package let plan: SearchPlan
    package let onlooker: Onlooker
    package let order: EventQuery.Order
    package let isAscending: Bool
    /// Events from here on came after the search began and are left to the next one.
    package let ceiling: UInt64
    /// In the order of the ledger, the oldest first, as whoever watches sees them come.
    package let isByPlace: Bool

    package init(
        _ query: EventQuery, for onlooker: Onlooker, ceiling: UInt64 = UInt64(Int64.max),
        isByPlace: Bool = false
    ) {
        plan = SearchPlan(query)
        self.onlooker = onlooker
        order = query.order
        isAscending = query.isAscending || isByPlace
        self.ceiling = ceiling
        self.isByPlace = isByPlace
    }
}

/// Some of a search's answers, in order.
package struct EventHits: Sendable {
    package let hits: [EventHit]
    /// Where to look on; nil when there is nothing more.
    package let next: EventCursor?
}

extension EventIndex {
    /// As many candidates are looked up by what the search says and sorted; a group with more of
    /// them is asked of each event in the search's order instead, and soon finds enough.
    static let drivenMax = 20_000
    /// Rows looked at in one step of a search that goes through events in their order: some 50 ms.
    package static let scannedMax = 50_000
    /// Rows looked at first: what most events answer is found among few, in a millisecond. The
    /// next ones are eight times as many, so that looking twice costs an eighth at most.
    private static let scannedFirst = 500

    /// Up to `limit` hits behind a cursor. A step may find none and still say where to look on.
    package func search(
        _ search: EventSearch, after cursor: EventCursor?, limit: Int
    ) throws -> EventHits {
        try pool.read { db in
            guard let sight = try Self.sight(of: search.onlooker, db) else {
                return EventHits(hits: [], next: nil)
            }
            var step = SearchStep(search, sight: sight, after: cursor, limit: limit)
            // Who follows the ledger has little to look through, several times a second.
            if !Self.isShort(search, after: cursor) { try step.chooseDriver(db) }
            return try Self.widen(step, from: max(Self.scannedFirst, limit), db)
        }
    }

    private static func isShort(_ search: EventSearch, after cursor: EventCursor?) -> Bool {
        let start = cursor?.place ?? 0
        return search.isByPlace && search.ceiling < start + UInt64(followedFew)
    }

    /// Facts that are sooner gone through than it is counted what is rare.
    private static let followedFew = 4_000

    /// Goes through ever larger stretches until enough is found or the step is over.
    private static func widen(
        _ first: SearchStep, from few: Int, _ db: Database
    ) throws -> EventHits {
        var step = first, rows = min(few, scannedMax), looked = 0
        var hits: [EventHit] = []
        while true {
            let found = try step.run(db, scanning: rows)
            hits += found.hits
            looked += rows
            guard let next = found.next, hits.count < first.limit, looked < scannedMax else {
                return EventHits(hits: hits, next: found.next)
            }
            step.goOn(behind: next, limit: first.limit - hits.count)
            rows = min(rows * 8, scannedMax - looked)
        }
    }

    /// The rows of `party` that an onlooker sees by; empty for who sees everything, nil for who
    /// sees nothing.
    private static func sight(of onlooker: Onlooker, _ db: Database) throws -> [Int64]? {
        guard let keys = onlooker.keys else { return [] }
        let query = try db.cachedStatement(sql: "SELECT id FROM party WHERE name = ?")
        let rows = try keys.compactMap { try Int64.fetchOne(query, arguments: [$0]) }
        return rows.isEmpty ? nil : rows
    }

    /// Whether one of these rows sees an event. The plus sign keeps SQLite from asking for each row
    /// by itself, which thousands of grants would make slow; the rows are numbers of our own, so
    /// they stand in the text and no limit on values meets them.
    static func isSeen(_ event: String, by rows: [Int64]) -> String {
        let list = rows.map(String.init).joined(separator: ",")
        return "EXISTS (SELECT 1 FROM sight s WHERE s.event = \(event) AND +s.party IN (\(list)))"
    }

    /// What events say in one of their fields, in the order of texts.
    package func resources(
        _ kind: EventResource, for onlooker: Onlooker, after text: String, limit: Int
    ) throws -> [String] {
        try pool.read { db in
            guard var rows = try Self.sight(of: onlooker, db) else { return [] }
            if rows.isEmpty { rows = [0] }
            let list = rows.map(String.init).joined(separator: ",")
            return try String.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT text FROM resource WHERE kind = ? AND party IN (\(list))
                    AND text > ? ORDER BY text LIMIT ?
                    """, arguments: [kind.rawValue, text, limit])
        }
    }

    /// The names of single things, in the order of their canonical texts, each with an event that
    /// says it and that the onlooker sees.
    package func things(
        for onlooker: Onlooker, after text: String, limit: Int
    ) throws -> [(text: String, place: LedgerIndex)] {
        try pool.read { db in
            guard let rows = try Self.sight(of: onlooker, db) else { return [] }
            let isSeen = rows.isEmpty ? "" : "AND " + Self.isSeen("n.event", by: rows)
            let query = try db.cachedStatement(
                sql: """
                    SELECT text, event FROM name n WHERE role <= 4 AND text > ? \(isSeen)
                    ORDER BY text LIMIT 1
                    """)
            var found: [(text: String, place: LedgerIndex)] = []
            var last = text
            // One after another: a trailer's name stands in a hundred thousand rows.
            while found.count < limit, let row = try Row.fetchOne(query, arguments: [last]) {
                let place: Int64 = row[1]
                last = row[0]
                found.append((last, LedgerIndex(UInt64(place))))
            }
            return found
        }
    }

    /// When the last event before a place was recorded; nil where there is none.
    package func recorded(below place: UInt64) throws -> Instant? {
        try pool.read { db in
            try Int64.fetchOne(
                db, sql: "SELECT recorded FROM event WHERE id < ? ORDER BY id DESC LIMIT 1",
                arguments: [Int64(clamping: place)]
            ).map { Instant(milliseconds: $0) }
        }
    }

    /// The first place of an event that was recorded then or later; nil where there is none.
    package func firstPlace(recordedSince moment: Instant) throws -> UInt64? {
        try pool.read { db in
            try Int64.fetchOne(
                db, sql: "SELECT min(id) FROM event WHERE recorded >= ?",
                arguments: [moment.milliseconds]
            ).map { UInt64($0) }
        }
    }
}

extension EventIndex {
    /// A text of the index as it is shown: names of things with their address.
    package static func address(_ text: String) -> String {
        text.hasPrefix("~") ? "https://id.gs1.org/" + text.dropFirst() : text
    }
}
