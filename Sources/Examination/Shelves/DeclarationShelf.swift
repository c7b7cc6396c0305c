package import Declarations
package import Model

/// Every declaration filed, a column a field, and whose each is.
package struct DeclarationShelf: Sendable {
    /// A truck carries groupage of some dozens of declarations.
    package static let perTripMax = 50
    /// Some 250 bytes each: a quarter of a gigabyte, more than a year of the busiest crossing.
    package static let rowsMax = 1_000_000

    package struct Declared: Sendable {
        package fileprivate(set) var rows: [Int32]
        /// The newest of them.
        package fileprivate(set) var newest: LedgerIndex
        package fileprivate(set) var declarant: String
    }

    package private(set) var batch = DeclarationBatch()
    /// By row: the load it belongs to.
    package private(set) var owners: [TripID] = []
    private var trips: [TripID: Declared] = [:]
    /// Filed and not weighed, for want of room.
    package private(set) var leftOut = 0

    package init() {}

    package subscript(trip: TripID) -> Declared? { trips[trip] }
    package var count: Int { batch.count }

    /// False for one more than a load may have, or than a node weighs.
    func hasRoom(for record: DeclarationRecord, of trip: TripID) -> Bool {
        if row(of: record, in: trips[trip]) != nil { return true }
        return trips[trip]?.rows.count ?? 0 < Self.perTripMax && batch.count < Self.rowsMax
    }

    mutating func leaveOut() { leftOut += 1 }

    private func row(of record: DeclarationRecord, in declared: Declared?) -> Int32? {
        declared?.rows.first { batch.ids[Int($0)] == record.id }
    }

    /// The row it took; asked only where there is room.
    mutating func take(
        _ record: DeclarationRecord, of trip: TripID, at index: LedgerIndex
    ) -> (row: Int, isNew: Bool) {
        var declared = trips[trip] ?? Declared(rows: [], newest: index, declarant: "")
        declared.newest = index
        if !record.declarant.isEmpty { declared.declarant = record.declarant }
        defer { trips[trip] = declared }
        if let known = row(of: record, in: declared) {
            batch.replace(Int(known), by: record.row)
            return (Int(known), false)
        }
        declared.rows.append(Int32(batch.count))
        if batch.count == 0 { batch = record.row } else { batch.append(record.row) }
        owners.append(trip)
        return (batch.count - 1, true)
    }

    /// A load's declarations go with its erasure; their rows stay behind, empty of whose they were.
    mutating func forget(_ trip: TripID) { trips[trip] = nil }

    func isCurrent(_ row: Int) -> Bool {
        trips[owners[row]]?.rows.contains(Int32(row)) ?? false
    }
}
