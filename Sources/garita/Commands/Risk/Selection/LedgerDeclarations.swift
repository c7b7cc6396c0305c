import Declarations
import Engine
import Examination
import JSON
import Model
import Runtime
import Selection

/// What loads declared, as the ledger holds it: of each declaration the last word, in the order in
/// which they were first filed.
struct LedgerDeclarations {
    struct Row {
        let trip: TripID
        /// The load's name before the declaration's own, which is unique only within the load.
        let id: String
        let date: String
        let members: [JSONMember]
    }

    private(set) var rows: [Row] = []
    private var places: [String: Int] = [:]
    private var told: Set<Field> = []

    init(_ recovered: Recovery.Recovered) throws {
        let erased = recovered.state.register.erased
        try recovered.archive.forEachFact(from: LedgerIndex(0)) { fact in
            guard case .filed(let filing) = fact.event, filing.room == .declaration,
                erased[fact.trip] == nil
            else { return }
            // What a later program cannot read is left out, as the node leaves it out.
            guard let record = try? DeclarationRecord(parsing: filing.record),
                let value = try? JSONValue(parsing: filing.record), let members = value.members
            else { return }
            take(record, members, of: fact.trip)
        }
    }

    /// Told apart as the node tells them apart: an id may be sent as a number, or with blanks.
    private mutating func take(
        _ record: DeclarationRecord, _ members: [JSONMember], of trip: TripID
    ) {
        let id = Self.name(of: record.id, in: trip)
        told.formUnion(members.compactMap { Field(rawValue: $0.name) })
        let row = Row(trip: trip, id: id, date: DayText.of(record.day), members: members)
        if let place = places[id] { return rows[place] = row }
        places[id] = rows.count
        rows.append(row)
    }

    /// TRIP/ID, or TRIP where the declaration has no id of its own. A stroke in the trip's name is
    /// written as %2F, so that no two loads share a name.
    static func name(of id: String, in trip: TripID) -> String {
        let load = trip.description.replacing("%", with: "%25").replacing("/", with: "%2F")
        return id.isEmpty ? load : "\(load)/\(id)"
    }

    /// One object a line, with the columns that anybody filled; `label` is added where it is known.
    func line(_ row: Row, label: Bool? = nil) -> String {
        let columns = Field.allCases.filter { $0 == .id || told.contains($0) }
        let cells = columns.map { field in
            let value = row.members.first { $0.name == field.rawValue }?.value ?? .null
            return JSONMember(field.rawValue, field == .id ? .text(row.id) : value)
        }
        let results = label.map { [JSONMember("fraud", .int($0 ? 1 : 0))] } ?? []
        return JSONValue.object(cells + results).text + "\n"
    }
}
