/// Where a fact stands in the ledger: 0 for the first, never reused.
package struct LedgerIndex: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let value: UInt64

    package init(_ value: UInt64) { self.value = value }

    package static func < (a: Self, b: Self) -> Bool { a.value < b.value }
    package var description: String { String(value) }
}

/// An event that is durable: it has a place in the ledger and can no longer be taken back.
package struct Fact: Hashable, Sendable {
    package let index: LedgerIndex
    package let trip: TripID
    /// The fact's number within its trip, from 0: a gap in a dossier is a missing fact.
    package let ordinal: UInt32
    package let received: Instant
    package let sender: PartyID
    package let key: EventKey
    package let event: Event

    package init(
        index: LedgerIndex, trip: TripID, ordinal: UInt32, received: Instant, sender: PartyID,
        key: EventKey, event: Event
    ) {
        self.index = index
        self.trip = trip
        self.ordinal = ordinal
        self.received = received
        self.sender = sender
        self.key = key
        self.event = event
    }

    /// When it happened, as evidence states it: a plan is made when it is declared, whatever
    /// moment its trip begins to own its device.
    package var happened: Instant {
        if case .tripDeclared = event { received } else { event.occurred }
    }

    /// The order in which a trip is judged. It has nothing of the order of arrival in it.
    package var moment: Moment { Moment(occurred: event.occurred, key: key) }

    package struct Moment: Hashable, Comparable, Sendable {
        package let occurred: Instant
        package let key: EventKey

        package init(occurred: Instant, key: EventKey) {
            self.occurred = occurred
            self.key = key
        }

        package static func < (a: Self, b: Self) -> Bool {
            (a.occurred.milliseconds, a.key.bits) < (b.occurred.milliseconds, b.key.bits)
        }
    }
}
