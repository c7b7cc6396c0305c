/// What an authority says of somebody who touches loads: it holds for every load that names them.
package struct StandingNotice: Hashable, Sendable {
    package enum Word: Hashable, Sendable {
        /// Where a company or a person stands in a programme; a card is a person's standing.
        case standing(StandingFact)
        /// Nobody on that list may be dealt with.
        case denied(list: String, from: Instant)
        case cleared(list: String, from: Instant)
    }

    package let at: Instant
    /// As trips name it: an exporter, a carrier or a driver.
    package let member: PartyID
    package let word: Word
    package let authority: PartyID

    package init(at: Instant, member: PartyID, word: Word, authority: PartyID) {
        self.at = at
        self.member = member
        self.word = word
        self.authority = authority
    }
}
