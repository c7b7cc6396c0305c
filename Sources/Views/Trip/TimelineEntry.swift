package import Model

/// One thing that happened to a load, with its place in the ledger. Positions are drawn on the
/// map instead, except those in which the device itself reports a door or a seal.
package struct TimelineEntry: Hashable, Sendable {
    package let at: Instant
    package let received: Instant
    package let index: LedgerIndex
    package let sender: PartyID
    package let event: Event
    let moment: Fact.Moment

    package init?(_ fact: Fact) {
        if case .position(let position) = fact.event {
            guard position.door == .open || (position.seal ?? .intact) != .intact else {
                return nil
            }
        }
        if case .heartbeat = fact.event { return nil }
        at = fact.event.occurred
        received = fact.received
        index = fact.index
        sender = fact.sender
        event = fact.event
        moment = fact.moment
    }

    package var lateBy: Seconds { received - at }
}
