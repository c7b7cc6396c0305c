import EPCIS
import Foundation
import GRDB
package import Model

extension EventIndex {
    /// Takes in the events among some facts of the ledger, and moves the mark behind the last of
    /// those facts, in one transaction. A fact that was followed before is passed over.
    ///
    /// `leaf` is the hash of the last of those facts, `declared` where trips were declared,
    /// `adopted` what trips took in that had waited for them: it stands before, and is known by its
    /// trip now.
    package func follow(
        _ events: [IndexedEvent], upTo followed: UInt64, leaf: [UInt8] = [],
        declared: [(trip: TripID, place: LedgerIndex)] = [],
        adopted: [IndexedEvent] = []
    ) throws {
        try pool.write { db in
            let before = try Int64.fetchOne(db, sql: "SELECT followed FROM mark_of_ledger") ?? 0
            var writer = try IndexWriter(db)
            for event in events where Int64(event.place.value) >= before { try writer.add(event) }
            for event in adopted { try writer.add(event) }
            try writer.finish()
            for (trip, place) in declared {
                try db.execute(
                    sql: "INSERT OR IGNORE INTO declared VALUES (?, ?)",
                    arguments: [trip.description, Int64(place.value)])
            }
            guard Int64(followed) > before else { return }
            try db.execute(
                sql: "UPDATE mark_of_ledger SET followed = ?, leaf = ?",
                arguments: [Int64(followed), Data(leaf)])
        }
    }

    /// The hash of the last fact that was followed; empty where none was.
    package func leaf() throws -> [UInt8] {
        try pool.read { db in
            Array(try Data.fetchOne(db, sql: "SELECT leaf FROM mark_of_ledger") ?? Data())
        }
    }

    /// Where a trip's declaration stands.
    package func declaration(of trip: TripID) throws -> LedgerIndex? {
        try pool.read { db in
            try Int64.fetchOne(
                db, sql: "SELECT place FROM declared WHERE trip = ?", arguments: [trip.description]
            ).map { LedgerIndex(UInt64($0)) }
        }
    }
}

/// Writes the entries of one transaction, sorted: a tree is written fastest in its own order.
private struct IndexWriter {
    private let db: Database
    private let event: Statement
    private let name: Statement
    private let mark: Statement
    private let sight: Statement
    private let resource: Statement
    private var names: [(text: String, role: Int, event: Int64, happened: Int64)] = []
    private var marks: [(bits: Int64, event: Int64)] = []
    private var sights: [(party: Int64, event: Int64)] = []
    private var resources: Set<Resource> = []
    private var parties: [String: Int64] = [:]

    private struct Resource: Hashable {
        let kind: Int
        let party: Int64
        let text: String
    }

    /// A row for whoever sees everything.
    private static let everybody: Int64 = 0

    init(_ db: Database) throws {
        self.db = db
        event = try db.cachedStatement(
            sql: "INSERT OR REPLACE INTO event VALUES (?, ?, ?, ?, ?, ?, ?)")
        name = try db.cachedStatement(sql: "INSERT OR IGNORE INTO name VALUES (?, ?, ?, ?)")
        mark = try db.cachedStatement(sql: "INSERT OR IGNORE INTO mark VALUES (?, ?)")
        sight = try db.cachedStatement(sql: "INSERT OR IGNORE INTO sight VALUES (?, ?)")
        resource = try db.cachedStatement(sql: "INSERT OR IGNORE INTO resource VALUES (?, ?, ?)")
    }

    mutating func add(_ indexed: IndexedEvent) throws {
        guard let happened = indexed.event.occurred else { return }
        let terms = indexed.event.terms
        let id = Int64(indexed.place.value)
        try event.execute(arguments: [
            id, happened.milliseconds, indexed.event.recorded.milliseconds, terms.type.bits,
            terms.action?.bits, terms.step?.bits, terms.disposition?.bits,
        ])
        for name in terms.names {
            names.append((name.text, name.role.rawValue, id, happened.milliseconds))
        }
        var said = Set(terms.marks)
        if let whole = indexed.whole { said.formUnion(whole.terms.marks) }
        for mark in said { marks.append((mark.bits, id)) }
        var seers = [try party(Onlooker.captured(by: indexed.recorder))]
        if let trip = indexed.trip {
            seers.append(try party(Onlooker.captured(by: indexed.recorder, on: trip)))
        }
        for named in terms.parties + indexed.audience.map(\.description) {
            seers.append(try party(Onlooker.naming(named)))
        }
        for seer in seers { sights.append((seer, id)) }
        for (kind, text) in indexed.event.resources {
            for seer in [Self.everybody] + seers {
                resources.insert(Resource(kind: kind.rawValue, party: seer, text: text))
            }
        }
    }

    mutating func finish() throws {
        names.sort { ($0.text, $0.role, $0.event) < ($1.text, $1.role, $1.event) }
        for entry in names {
            try name.execute(arguments: [entry.text, entry.role, entry.event, entry.happened])
        }
        marks.sort { $0 < $1 }
        for entry in marks { try mark.execute(arguments: [entry.bits, entry.event]) }
        sights.sort { ($0.event, $0.party) < ($1.event, $1.party) }
        for entry in sights { try sight.execute(arguments: [entry.party, entry.event]) }
        let sorted = resources.sorted {
            ($0.kind, $0.party, $0.text) < ($1.kind, $1.party, $1.text)
        }
        for entry in sorted {
            try resource.execute(arguments: [entry.kind, entry.party, entry.text])
        }
    }

    private mutating func party(_ name: String) throws -> Int64 {
        if let known = parties[name] { return known }
        let query = try db.cachedStatement(sql: "SELECT id FROM party WHERE name = ?")
        var id = try Int64.fetchOne(query, arguments: [name])
        if id == nil {
            try db.execute(sql: "INSERT INTO party (name) VALUES (?)", arguments: [name])
            id = db.lastInsertedRowID
        }
        parties[name] = id
        return id ?? Self.everybody
    }
}

extension CapturedEvent {
    /// A position is no place with a name: whoever looks around is not shown a million of them.
    fileprivate var resources: [(EventResource, String)] {
        var found: [(EventResource, String)] = [(.eventType, type)]
        for (kind, text) in [
            (EventResource.bizStep, bizStep), (.disposition, disposition),
            (.readPoint, readPoint), (.bizLocation, bizLocation),
        ] {
            if let text, !text.hasPrefix("geo:") { found.append((kind, text)) }
        }
        return found
    }
}
