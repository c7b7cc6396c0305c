import Examination
import JSON
import Model

/// How many declarations each load has, by their ids: one more than are weighed is refused.
struct DeclaredIDs: Sendable {
    private var ids: [TripID: Set<String>] = [:]

    func flaw(in filing: Filing) -> FilingFlaw? {
        let known = ids[Self.trip(of: filing)] ?? [], id = Self.id(in: filing)
        guard known.count >= DeclarationShelf.perTripMax, !known.contains(id) else { return nil }
        return FilingFlaw(
            field: "id", sent: "“\(id)”, one more than \(known.count)",
            wanted: "at most \(DeclarationShelf.perTripMax) declarations of one load, since no "
                + "more are weighed; put them together, or declare a second trip")
    }

    mutating func hear(_ filing: Filing) {
        ids[Self.trip(of: filing), default: []].insert(Self.id(in: filing))
    }

    mutating func forget(_ trip: TripID) { ids[trip] = nil }

    private static func trip(of filing: Filing) -> TripID { filing.stream }

    /// As its room tells declarations apart; none and an empty one are the same.
    private static func id(in filing: Filing) -> String {
        let value: JSONValue
        do throws(JSONError) { value = try JSONValue(parsing: filing.record) } catch { return "" }
        let told = value["id"]
        return told?.string ?? told.map { $0 == .null ? "" : $0.text } ?? ""
    }
}
