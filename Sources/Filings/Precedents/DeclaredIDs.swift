import Examination
package import Model

/// How many declarations each load has, by their ids: one more than are weighed is refused.
package struct DeclaredIDs: Sendable {
    private var ids: [TripID: Set<String>] = [:]
    /// Those of erased loads too: their rows stay with the node, empty of whose they were.
    private var count = 0

    package init() {}

    /// `ahead` are those of the same batch, which is not in the ledger yet.
    func flaw(in filing: Filing, ahead: DeclaredIDs) -> FilingFlaw? {
        guard let id = Self.id(in: filing) else { return nil }
        let trip = filing.stream
        let known = (ids[trip] ?? []).union(ahead.ids[trip] ?? [])
        guard !known.contains(id) else { return nil }
        guard known.count < DeclarationShelf.perTripMax else {
            return FilingFlaw(
                field: "id", sent: "“\(id)”, one more than \(known.count)",
                wanted: "at most \(DeclarationShelf.perTripMax) declarations of one load, since no "
                    + "more are weighed; put them together, or declare a second trip")
        }
        guard count + ahead.count < DeclarationShelf.rowsMax else {
            return FilingFlaw(
                saying:
                    "\(DeclarationShelf.rowsMax) declarations are filed here, the most that one "
                    + "node weighs; its operator starts a new ledger for those that follow")
        }
        return nil
    }

    /// What an older program took beyond the limits is in the ledger and not weighed.
    package mutating func hear(_ filing: Filing) {
        guard filing.room == .declaration, let id = Self.id(in: filing),
            count < DeclarationShelf.rowsMax, ids[filing.stream]?.contains(id) != true,
            ids[filing.stream]?.count ?? 0 < DeclarationShelf.perTripMax
        else { return }
        ids[filing.stream, default: []].insert(id)
        count += 1
    }

    mutating func forget(_ trip: TripID) { ids[trip] = nil }

    /// As its room reads it, so that both tell declarations apart alike; nil for what it cannot read.
    private static func id(in filing: Filing) -> String? {
        do throws(RecordFlaw) { return try DeclarationRecord(parsing: filing.record).id } catch {
            return nil
        }
    }
}
