import Engine
import Ledger
import Model

/// What a delivery adds to the ledger, and what its sender is told once that is on disk.
struct PlannedDelivery {
    let facts: [Fact]
    let entries: [Entry]
    let fates: [Fate]
}

extension NodeState {
    func plan(
        _ delivery: Delivery, at now: Instant, ahead: inout Plan, reading archive: Archive
    ) throws -> PlannedDelivery {
        // A copy costs as much as the batch is long: only those who may take it all back have one.
        let before = delivery.isAllOrNothing ? ahead : nil
        let admissions = try register.plan(
            delivery.submissions, from: delivery.sender, at: now, ahead: &ahead,
            shelf: archive.page, stated: archive.statement)
        guard let before, delivery.isSpoilt || admissions.contains(where: \.isRefused) else {
            return kept(admissions, sealed: delivery.sealed)
        }
        ahead = before
        return withheld(admissions)
    }

    private func kept(_ admissions: [Admission], sealed: [Entry.Sealed]) -> PlannedDelivery {
        var facts: [Fact] = []
        var entries: [Entry] = []
        for (admission, sealed) in zip(admissions, sealed) {
            guard case .new(let draft) = admission else { continue }
            facts.append(draft.fact)
            entries.append(Entry(draft, sealed))
        }
        return PlannedDelivery(facts: facts, entries: entries, fates: admissions.map(\.fate))
    }

    /// All or nothing, and something was refused.
    private func withheld(_ admissions: [Admission]) -> PlannedDelivery {
        let end = LedgerIndex(register.count)
        let fates = admissions.map { $0.isSettled(before: end) ? $0.fate : .withheld }
        return PlannedDelivery(facts: [], entries: [], fates: fates)
    }
}

extension Admission {
    fileprivate var isRefused: Bool { if case .refused = self { true } else { false } }

    /// Whether its fate stands although the delivery around it was not recorded.
    fileprivate func isSettled(before end: LedgerIndex) -> Bool {
        switch self {
        case .new: false
        case .repeated(let index): index < end
        case .refused: true
        }
    }

    fileprivate var fate: Fate {
        switch self {
        case .new(let draft): .recorded(draft.fact.index)
        case .repeated(let index): .repeated(index)
        case .refused(let refusal): .refused(refusal)
        }
    }
}
