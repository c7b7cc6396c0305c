import Examination
import JSON
package import Model

/// How many declarations each load has, by their ids: one more than are weighed is refused.
package struct DeclaredIDs: Sendable {
    private var ids: [TripID: Set<String>] = [:]

    package init() {}

    /// `ahead` are those of the same batch, which is not in the ledger yet.
    func flaw(in filing: Filing, ahead: DeclaredIDs) -> FilingFlaw? {
        let trip = filing.stream, id = Self.id(in: filing)
        let known = (ids[trip] ?? []).union(ahead.ids[trip] ?? [])
        guard known.count >= DeclarationShelf.perTripMax, !known.contains(id) else { return nil }
        return FilingFlaw(
            field: "id", sent: "“\(id)”, one more than \(known.count)",
            wanted: "at most \(DeclarationShelf.perTripMax) declarations of one load, since no "
                + "more are weighed; put them together, or declare a second trip")
    }

    package mutating func hear(_ filing: Filing) {
        guard filing.room == .declaration else { return }
        ids[filing.stream, default: []].insert(Self.id(in: filing))
    }

    mutating func forget(_ trip: TripID) { ids[trip] = nil }

    /// As its room tells declarations apart; none and an empty one are the same.
    private static func id(in filing: Filing) -> String {
        let value: JSONValue
        do throws(JSONError) { value = try JSONValue(parsing: filing.record) } catch { return "" }
        let told = value["id"]
        return told?.string ?? told.map { $0 == .null ? "" : $0.text } ?? ""
    }
}
