/// What an authority did or ordered. Only such an act heals a broken chain.
package struct OfficerAct: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Looked into the load; `clean` is the outcome.
        case inspect(clean: Bool)
        /// Put the authority's own seals on after looking.
        case reseal([Seal])
        case release
        case hold
        /// Allows the door to be opened until the given moment.
        case orderOpening(until: Instant)
        /// Allows a route other than the corridor until the given moment: road works, an accident.
        case orderDetour(until: Instant)
    }

    package let at: Instant
    package let kind: Kind
    package let authority: PartyID
    package let note: String

    package init(at: Instant, kind: Kind, authority: PartyID, note: String) {
        self.at = at
        self.kind = kind
        self.authority = authority
        self.note = note
    }
}
