package import Model

/// One thing that happened to a load, with its place in the ledger. Positions are drawn on the
/// map instead, except those in which the device itself reports a door or a seal, and those on
/// which a finding or a decision rests: whoever is told a fact's number finds the fact.
package struct TimelineEntry: Hashable, Sendable {
    package let at: Instant
    package let received: Instant
    package let index: LedgerIndex
    package let sender: PartyID
    package let event: Event
    /// What a correction did to it, or it as a correction.
    package let mark: TakenBack.Mark?
    /// Said of somebody or something, and cited here: a notice, a licence, a part of a list.
    package let isOfOthers: Bool

    package init?(
        _ fact: Fact, isCited: Bool = false, mark: TakenBack.Mark? = nil, isOfOthers: Bool = false
    ) {
        if !isCited, case .position(let position) = fact.event {
            guard position.door == .open || (position.seal ?? .intact) != .intact else {
                return nil
            }
        }
        if case .heartbeat = fact.event { return nil }
        if case .gone = fact.event { return nil }
        at = fact.happened
        received = fact.received
        index = fact.index
        sender = fact.sender
        event = fact.event
        self.mark = mark
        self.isOfOthers = isOfOthers
    }

    /// Whether a partner of the load is told it.
    package var isForPartners: Bool { !event.isJudgement && !isOfOthers }

    /// A plan is made ahead of its time; that is no lateness.
    package var lateBy: Seconds {
        if case .tripDeclared = event { return 0 }
        return received - at
    }

    /// The story of a trip in order of time. A device says the same thing every fifteen seconds
    /// for as long as it lasts; the story says it once.
    static func told(
        _ facts: [Fact], _ others: [Fact], citing cited: Set<LedgerIndex>, _ marks: TakenBack
    ) -> [TimelineEntry] {
        var saying: Saying?
        let foreign = Set(others.map(\.index))
        return (facts + others).inOrderOfTelling.compactMap { fact in
            let mark = marks[fact.index]
            guard case .position(let position) = fact.event else {
                return TimelineEntry(
                    fact, mark: mark, isOfOthers: foreign.contains(fact.index))
            }
            let said = Saying(door: position.door, seal: position.seal)
            defer { saying = said }
            let isCited = cited.contains(fact.index) || mark != nil
            return said == saying && !isCited
                ? nil : TimelineEntry(fact, isCited: isCited, mark: mark)
        }
    }

    private struct Saying: Equatable {
        let door: DoorState?
        let seal: ElectronicSealState?
    }
}

extension [Fact] {
    /// In order of time. What happened comes before what the node made of it at the same moment,
    /// and otherwise what was recorded first.
    package var inOrderOfTelling: [Fact] {
        sorted { a, b in
            if a.happened != b.happened { return a.happened < b.happened }
            let isOwn = (a.event.kind.isOwn, b.event.kind.isOwn)
            return isOwn.0 == isOwn.1 ? a.index < b.index : !isOwn.0
        }
    }
}
