import Engine
import Ledger
import Model

/// What the deliveries of one commit add to the ledger, and what each sender is told once that is
/// on disk.
struct PlannedBatch {
    private(set) var drafts: [Draft] = []
    private(set) var entries: [Entry] = []
    /// Of each delivery, in their order.
    private(set) var fates: [[Fate]] = []

    init(reserving count: Int) {
        drafts.reserveCapacity(count)
        entries.reserveCapacity(count)
    }

    mutating func keep(_ admissions: [Admission], sealed: [Entry.Sealed]) {
        var chance = SystemRandomNumberGenerator()
        for (admission, sealed) in zip(admissions, sealed) {
            guard case .new(let draft) = admission else { continue }
            drafts.append(draft)
            entries.append(Entry(draft, sealed))
            for own in draft.following {
                drafts.append(own)
                entries.append(Entry(own, Entry.Sealed(own.payload, by: &chance)))
            }
        }
        fates.append(admissions.map(\.fate))
    }

    /// All or nothing, and something was refused.
    mutating func withhold(_ admissions: [Admission], before end: LedgerIndex) {
        fates.append(admissions.map { $0.isSettled(before: end) ? $0.fate : .withheld })
    }
}

extension NodeState {
    func plan(
        _ delivery: Delivery, at now: Instant, ahead: inout Plan, into batch: inout PlannedBatch,
        reading archive: Archive
    ) throws {
        // A copy costs as much as the batch is long: only those who may take it all back have one.
        let before = delivery.isAllOrNothing ? ahead : nil
        ahead.mayRepeat = delivery.count <= WaitingRoom.commitMax
        let admissions = try register.plan(
            delivery.submissions, from: delivery.sender, at: now, ahead: &ahead,
            shelf: archive.page, stated: archive.statement)
        guard let before, delivery.isSpoilt || admissions.contains(where: \.isRefused) else {
            return batch.keep(admissions, sealed: delivery.sealed)
        }
        ahead = before
        batch.withhold(admissions, before: LedgerIndex(register.count))
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
