import EPCIS
import GRDB
import Model

/// One step of a search, as one statement.
struct SearchStep {
    let search: EventSearch
    private let sight: [Int64]
    private(set) var cursor: EventCursor?
    private(set) var limit: Int
    private var driver: SearchPlan.Group?
    private var asked: [SearchPlan.Group]

    init(_ search: EventSearch, sight: [Int64], after cursor: EventCursor?, limit: Int) {
        self.search = search
        self.sight = sight
        self.cursor = cursor
        self.limit = limit
        asked = search.plan.groups
    }

    /// The group with the fewest events, if they are few.
    mutating func chooseDriver(_ db: Database) throws {
        var fewest = EventIndex.drivenMax
        var best: Int?
        for (place, group) in asked.enumerated() {
            let rows = Phrase.rows(of: group)
            let count =
                try Int.fetchOne(
                    db, sql: "SELECT count(*) FROM (\(rows.sql) LIMIT \(fewest + 1))",
                    arguments: rows.arguments) ?? 0
            if count <= fewest {
                fewest = count
                best = place
            }
            if count == 0 { break }
        }
        if let best { driver = asked.remove(at: best) }
    }

    mutating func goOn(behind cursor: EventCursor, limit: Int) {
        self.cursor = cursor
        self.limit = limit
    }

    /// Through at most so many events, where nothing rare is said.
    func run(_ db: Database, scanning rows: Int) throws -> EventHits {
        if let driver, case .names = driver, search.isByPlace || search.order == .eventTime {
            return try named(driver, db)
        }
        let phrase = driver.map(driven) ?? scanning(rows)
        let hits = try Row.fetchAll(db, sql: phrase.sql, arguments: phrase.arguments).map(hit)
        if hits.count == limit { return EventHits(hits: hits, next: hits.last?.cursor) }
        guard driver == nil else { return EventHits(hits: hits, next: nil) }
        return EventHits(hits: hits, next: try endOfScan(db, rows))
    }

    func hit(_ row: Row) -> EventHit {
        let place: Int64 = row[0]
        let recorded: Int64 = row[2]
        let ordered: Int64 = search.order == .eventTime ? row[1] : recorded
        let moment = search.isByPlace ? place : ordered
        return EventHit(
            place: LedgerIndex(UInt64(place)), recorded: Instant(milliseconds: recorded),
            cursor: EventCursor(moment: moment, place: UInt64(place)))
    }

    private var column: String {
        if search.isByPlace { return "id" }
        return search.order == .eventTime ? "happened" : "recorded"
    }
    var direction: String { search.isAscending ? "ASC" : "DESC" }
    private var ordering: String { "ORDER BY \(column) \(direction), id \(direction)" }

    private func driven(_ group: SearchPlan.Group) -> Phrase {
        var phrase = Phrase("SELECT id, happened, recorded FROM event e WHERE id IN (")
        phrase.append(Phrase.rows(of: group))
        phrase.append(")")
        phrase.append(bounds)
        phrase.append(filters)
        phrase.append(" \(ordering) LIMIT \(limit)")
        return phrase
    }

    /// The events next in order, and of them those that pass.
    private func scanning(_ rows: Int) -> Phrase {
        var phrase = Phrase("SELECT id, happened, recorded FROM (SELECT * FROM event e WHERE 1")
        phrase.append(bounds)
        phrase.append(" \(ordering) LIMIT \(rows)) e WHERE 1")
        phrase.append(filters)
        phrase.append(" \(ordering) LIMIT \(limit)")
        return phrase
    }

    private func endOfScan(_ db: Database, _ rows: Int) throws -> EventCursor? {
        var phrase = Phrase("SELECT id, \(column) FROM event e WHERE 1")
        phrase.append(bounds)
        phrase.append(" \(ordering) LIMIT 1 OFFSET \(rows - 1)")
        return try Row.fetchOne(db, sql: phrase.sql, arguments: phrase.arguments).map { row in
            let place: Int64 = row[0]
            return EventCursor(moment: row[1], place: UInt64(place))
        }
    }

    var bounds: Phrase {
        var phrase = Phrase("")
        phrase.appendBounds("happened", search.plan.happened)
        phrase.appendBounds("recorded", search.plan.recorded)
        phrase.append(" AND id < ?", [Int64(clamping: search.ceiling)])
        if let cursor {
            let sign = search.isAscending ? ">" : "<"
            phrase.append(
                " AND (\(column), id) \(sign) (?, ?)",
                [cursor.moment, Int64(clamping: cursor.place)])
        }
        return phrase
    }

    var filters: Phrase {
        var phrase = Phrase("")
        for (column, marks) in search.plan.columns {
            phrase.append(" AND \(column.rawValue) IN ")
            phrase.appendList(marks.map(\.bits))
        }
        // Whether one event has a name of a range, the index could tell only by going through the
        // range: where a pattern means too many to begin with, the query asks each event itself.
        for group in asked where !group.isRange {
            phrase.append(" AND EXISTS (")
            phrase.append(Phrase.rows(of: group, ofEvent: true))
            phrase.append(")")
        }
        if !sight.isEmpty {
            phrase.append(" AND " + EventIndex.isSeen("e.id", by: sight))
        }
        return phrase
    }
}

/// A piece of SQL with the values of its question marks.
struct Phrase {
    private(set) var sql: String
    private(set) var arguments = StatementArguments()

    init(_ sql: String) { self.sql = sql }

    mutating func append(_ more: String, _ values: [any DatabaseValueConvertible] = []) {
        sql += more
        arguments += StatementArguments(values)
    }

    mutating func append(_ other: Phrase) {
        sql += other.sql
        arguments += other.arguments
    }

    mutating func appendBounds(_ column: String, _ range: Range<Int64>) {
        guard range != .min..<(.max) else { return }
        append(" AND \(column) >= ? AND \(column) < ?", [range.lowerBound, range.upperBound])
    }

    mutating func appendList(_ values: [Int64]) {
        append("(" + values.map { _ in "?" }.joined(separator: ",") + ")", values)
    }

    /// The events of a group: as a list, or as a question about the event `e`.
    static func rows(of group: SearchPlan.Group, ofEvent: Bool = false) -> Phrase {
        rows(of: group, "event", only: Phrase(ofEvent ? " AND event = e.id" : ""))
    }

    static func rows(of group: SearchPlan.Group, _ columns: String, only: Phrase) -> Phrase {
        var phrase = Phrase("")
        switch group {
        case .marks(let marks):
            phrase.append("SELECT \(columns) FROM mark WHERE bits IN ")
            phrase.appendList(marks.map(\.bits))
            phrase.append(only)
        case .names(let spans, let roles):
            let list = roles.map { String($0.rawValue) }.joined(separator: ",")
            for (place, span) in spans.enumerated() {
                if place > 0 { phrase.append(" UNION ALL ") }
                if let to = span.to {
                    phrase.append(
                        "SELECT \(columns) FROM name WHERE text >= ? AND text < ?",
                        [span.from, to])
                } else {
                    phrase.append("SELECT \(columns) FROM name WHERE text = ?", [span.from])
                }
                phrase.append(" AND role IN (\(list))")
                phrase.append(only)
            }
        }
        return phrase
    }
}

extension SearchPlan.Group {
    fileprivate var isRange: Bool {
        switch self {
        case .names(let spans, _): spans.contains { $0.to != nil }
        case .marks: false
        }
    }
}
