package import Model

/// One decision with its place in the ledger and, when it no longer holds, what ended it.
package struct DecisionPage: Hashable, Sendable {
    package let index: LedgerIndex
    package let decision: Decision
    package let revocation: Revocation?
    package let revokedBy: LedgerIndex?

    package init(
        index: LedgerIndex, decision: Decision, revocation: Revocation?, revokedBy: LedgerIndex?
    ) {
        self.index = index
        self.decision = decision
        self.revocation = revocation
        self.revokedBy = revokedBy
    }

    /// The decisions of a trip, the newest first.
    package static func all(in facts: [Fact]) -> [DecisionPage] {
        var ends: [Int: (revocation: Revocation, index: LedgerIndex)] = [:]
        for fact in facts {
            guard case .revoked(let revocation) = fact.event else { continue }
            ends[revocation.decision] = (revocation, fact.index)
        }
        let pages = facts.compactMap { fact -> DecisionPage? in
            guard case .decided(let decision) = fact.event else { return nil }
            let end = ends[decision.number]
            return DecisionPage(
                index: fact.index, decision: decision, revocation: end?.revocation,
                revokedBy: end?.index)
        }
        return pages.sorted { $0.index > $1.index }
    }
}
