package import Model

/// Where a member stands by its own file, from a moment on: an office's act, and where it is
/// recorded.
package struct EnrolledWord: Hashable, Sendable {
    package let office: PartyID
    package let fact: StandingFact
    package let index: LedgerIndex

    package init(office: PartyID, fact: StandingFact, index: LedgerIndex) {
        self.office = office
        self.fact = fact
        self.index = index
    }
}
