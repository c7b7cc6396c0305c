package import Model

/// What examinations came to, the last word for each load.
package struct ResultShelf: Sendable {
    package struct Result: Hashable, Sendable {
        package let outcome: ExaminationOutcome
        package let officer: String
        package let category: String
        package let by: PartyID
        package let at: Instant
        package let index: LedgerIndex
    }

    private var results: [TripID: Result] = [:]

    package init() {}

    package subscript(trip: TripID) -> Result? { results[trip] }
    package var count: Int { results.count }

    mutating func take(_ result: Result, of trip: TripID) { results[trip] = result }
    mutating func forget(_ trip: TripID) { results[trip] = nil }
}
