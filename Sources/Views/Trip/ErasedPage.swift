package import Model

/// What is left to tell of an erased trip: that it was erased, and what the node decided on it.
package struct ErasedPage: Hashable, Sendable {
    package let trip: TripID
    package let erasure: Erasure
    /// Where the node's own record of the erasure stands in the ledger.
    package let index: LedgerIndex?
    package let decisions: [DecisionPage]
    /// All the trip has, the erased ones included.
    package let facts: Int

    package init(_ trip: TripID, _ erasure: Erasure, facts: [Fact]) {
        self.trip = trip
        self.erasure = erasure
        self.facts = facts.count
        index = facts.first { $0.event.kind == .erased }?.index
        decisions = DecisionPage.all(in: facts)
    }
}
