package import EPCIS
package import Model

/// An event as the index takes it in: where in the ledger it stands, and who said it.
package struct IndexedEvent: Sendable {
    package let place: LedgerIndex
    package let recorder: PartyID
    package let event: CapturedEvent
    /// The same as those who see everything are told it, where they are told more.
    package let whole: CapturedEvent?
    /// Who else sees it, beside those whom it names.
    package let audience: [PartyID]
    /// The trip on whose stream it stands; nil where it waits for one.
    package let trip: TripID?

    package init(
        place: LedgerIndex, recorder: PartyID, event: CapturedEvent, whole: CapturedEvent? = nil,
        audience: [PartyID] = [], trip: TripID? = nil
    ) {
        self.place = place
        self.trip = trip
        self.recorder = recorder
        self.event = event
        self.whole = whole
        self.audience = audience
    }
}

/// An event that the index lets through: it is read from the ledger and asked before it is shown.
package struct EventHit: Hashable, Sendable {
    package let place: LedgerIndex
    package let recorded: Instant
    /// Where a search goes on after this one.
    package let cursor: EventCursor
}

/// A place in the order of a search's answers: the moment ordered by, then the place in the ledger.
package struct EventCursor: Hashable, Sendable {
    package let moment: Int64
    package let place: UInt64

    package init(moment: Int64, place: UInt64) {
        self.moment = moment
        self.place = place
    }
}

/// Whose eyes a search is for. A party sees what it captured, what names it, and what parties that
/// granted it sight captured: of all their loads, or of one trip.
package enum Onlooker: Hashable, Sendable {
    /// Sight of what one party captured of one trip.
    package struct TripGrant: Hashable, Sendable {
        let trip: TripID
        let grantor: PartyID

        package init(_ trip: TripID, of grantor: PartyID) {
            self.trip = trip
            self.grantor = grantor
        }
    }

    case everything
    case party(PartyID, grantors: [PartyID], trips: [TripGrant] = [])

    /// The names under which sight is kept; nil for who sees everything.
    var keys: [String]? {
        switch self {
        case .everything: nil
        case .party(let party, let grantors, let trips):
            [Self.captured(by: party)] + grantors.map(Self.captured)
                + trips.map { Self.captured(by: $0.grantor, on: $0.trip) }
                + CapturedEvent.partySpellings(party.description).map(Self.naming)
        }
    }

    static func captured(by party: PartyID) -> String { "c:\(party)" }
    /// Neither name has a space in it, so no two of these are alike.
    static func captured(by party: PartyID, on trip: TripID) -> String { "t:\(trip) \(party)" }
    static func naming(_ spelling: String) -> String { "n:\(spelling)" }
}

/// What the events say somewhere, listed for those who look around before they ask.
package enum EventResource: Int, Hashable, Sendable, CaseIterable {
    case eventType = 1, bizStep, disposition, readPoint, bizLocation
}
