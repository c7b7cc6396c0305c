package import Membership
package import Model

/// A deed in a member's life as the ledger has it.
package struct FiledDeed: Sendable {
    package let event: MemberEvent
    /// The envelope's moment: from then on a decision holds.
    package let at: Instant
    package let index: LedgerIndex
    /// In whose name a decision was filed; nil for the member's own deeds.
    package let office: PartyID?

    init(_ event: MemberEvent, at: Instant, index: LedgerIndex, office: PartyID?) {
        self.event = event.signed(by: office)
        self.at = at
        self.index = index
        self.office = office
    }

    package var word: DeedWord { event.deed.word }

    /// As one line of a roll: its number there orders the deeds of one day.
    func numbered(_ line: Int) -> MemberEvent {
        MemberEvent(
            day: event.day, line: line, member: event.member, programme: event.programme,
            by: event.by, reason: event.reason, deed: event.deed)
    }

    static func isBefore(_ a: Self, _ b: Self) -> Bool {
        (a.event.day, a.at, a.index) < (b.event.day, b.at, b.index)
    }
}

extension MemberEvent {
    /// Who filed a decision decided it, where the record names no office of its own.
    fileprivate func signed(by office: PartyID?) -> MemberEvent {
        guard by == nil, let office else { return self }
        return MemberEvent(
            day: day, line: line, member: member, programme: programme, by: office.description,
            reason: reason, deed: deed)
    }
}
