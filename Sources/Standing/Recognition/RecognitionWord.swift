package import Model

/// A side's statement under an arrangement, in whose name, and where it is recorded.
package struct RecognitionWord: Hashable, Sendable {
    package let statement: FeedStatement
    package let authority: PartyID
    package let index: LedgerIndex

    package init(statement: FeedStatement, authority: PartyID, index: LedgerIndex) {
        self.statement = statement
        self.authority = authority
        self.index = index
    }
}
