package import Model

/// One seal put on in place of another: who did it, when and why, the old number and the new.
/// Customs' own form for it (X12 M7A) asks for the same.
package struct SealChange: Hashable, Sendable {
    package let at: Instant
    /// Who did it; where no authority is named, who said so.
    package let by: PartyID
    /// Empty where nobody said which seal was there before.
    package let old: [String]
    package let new: [Seal]
    package let reason: String?
    /// What officers did teaches who is looked at; it is theirs alone, with its note.
    package let isForPartners: Bool
    /// Where it stands in the ledger.
    package let index: LedgerIndex

    /// The changes of a trip in order of time. What was put on first replaces nothing.
    package static func all(in facts: [Fact]) -> [SealChange] {
        var trail = SealTrail()
        return facts.inOrderOfTelling.compactMap { trail.follow($0) }
    }
}

/// Which seals are on, and which came off since the last was put on.
private struct SealTrail {
    private var on: [String] = []
    private var off: [String] = []

    mutating func follow(_ fact: Fact) -> SealChange? {
        switch fact.event {
        case .tripDeclared(let trip):
            // A plan may be recorded after the first seals were put on.
            on += trip.seals.map(\.number).filter { !on.contains($0) && !off.contains($0) }
            return nil
        case .seal(let seal): return follow(seal, fact)
        case .officer(let act):
            guard case .reseal(let seals) = act.kind else { return nil }
            defer { (on, off) = (seals.map(\.number), []) }
            return SealChange(
                at: act.at, by: act.authority, old: off + on, new: seals,
                reason: act.note.isEmpty ? nil : act.note, isForPartners: false,
                index: fact.index)
        case .position, .door, .passage, .sighting, .inspection, .weighing, .remark, .correction,
            .decided, .revoked, .disclosed, .laneDeclared, .heartbeat, .erased, .policy,
            .standing, .filed, .kept, .adopted, .gone:
            return nil
        }
    }

    private mutating func follow(_ seal: SealObservation, _ fact: Fact) -> SealChange? {
        let numbers = seal.seals.map(\.number)
        switch seal.action {
        case .checked: return nil
        case .removed:
            on.removeAll(where: numbers.contains)
            off += numbers.filter { !off.contains($0) }
            return nil
        case .affixed:
            // Several came off, and they are put on one after the other: a new one for an old one.
            let old = seal.replaces.map { [$0] } ?? Array(off.prefix(max(1, numbers.count)))
            on.removeAll(where: old.contains)
            off.removeAll(where: old.contains)
            on += numbers.filter { !on.contains($0) }
            guard !old.isEmpty else { return nil }
            return SealChange(
                at: seal.at, by: seal.authority ?? fact.sender, old: old, new: seal.seals,
                reason: seal.reason, isForPartners: true, index: fact.index)
        }
    }
}
