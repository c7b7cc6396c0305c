package import Model

/// One decision with its place in the ledger and, when it no longer holds, what ended it.
package struct DecisionPage: Hashable, Sendable {
    package let index: LedgerIndex
    package let decision: Decision
    package let revocation: Revocation?
    package let revokedBy: LedgerIndex?
    /// What was decided when it fell; in it the reasons stand in words of any language.
    package let next: Decision?
    /// Custody as it is told today, with what came late; nil where the trip is erased.
    package let account: CustodyAccount?

    package init(
        index: LedgerIndex, decision: Decision, revocation: Revocation?, revokedBy: LedgerIndex?,
        account: CustodyAccount? = nil, next: Decision? = nil
    ) {
        self.next = next
        self.index = index
        self.decision = decision
        self.revocation = revocation
        self.revokedBy = revokedBy
        self.account = account
    }

    /// All facts that the decision and its end name as evidence.
    package var cited: [LedgerIndex] { decision.evidence + (revocation?.evidence ?? []) }

    /// Why the clearance fell. The ledger has the sentence in English; where custody still tells
    /// the same finding, it is said in the reader's language.
    package func cause(in language: Language) -> String? {
        guard let revocation else { return nil }
        if let lost = revocation.lostStanding(in: language) { return lost }
        let finding = account?.findings.first {
            .found($0.kind) == revocation.cause && $0.at == revocation.brokeAt
        }
        return finding?.sentence(in: language) ?? papers(in: language)
            ?? "“\(revocation.sentence)”"
    }

    /// Where it fell for people or papers: the reasons against the load that was decided then.
    private func papers(in language: Language) -> String? {
        guard language != .english, revocation?.cause.isCustody == false else { return nil }
        let against = (next?.reasons ?? []).filter(\.speaksAgainst)
        return against.isEmpty ? nil : against.sentence(in: language) + "."
    }

    /// A reason names a suspicion as it was known then. One that later reports have cleared up
    /// says so: the account would contradict itself otherwise.
    package func sentence(of reason: Reason, in language: Language) -> String {
        let sentence = reason.sentence(in: language)
        guard let kind = reason.finding, let account,
            !account.findings.contains(where: { $0.kind == kind })
        else { return sentence }
        let since = Words(language).say(
            ", cleared up by later reports", ", aclarado por reportes posteriores")
        return sentence + since
    }

    /// Why the channel was chosen.
    package func reasons(in language: Language) -> String {
        decision.reasons.map { sentence(of: $0, in: language) }.joined(separator: "; ")
    }

    /// The decisions of a trip, the newest first.
    package static func all(
        in facts: [Fact], account: CustodyAccount? = nil
    ) -> [DecisionPage] {
        var ends: [Int: (revocation: Revocation, index: LedgerIndex)] = [:]
        for fact in facts {
            guard case .revoked(let revocation) = fact.event else { continue }
            ends[revocation.decision] = (revocation, fact.index)
        }
        let decided = ends.isEmpty ? [] : facts.compactMap(decision)
        let pages = facts.compactMap { fact -> DecisionPage? in
            guard case .decided(let decision) = fact.event else { return nil }
            let end = ends[decision.number]
            let next = end.flatMap { end in
                decided.first { $0.number == end.revocation.decision + 1 }
            }
            return DecisionPage(
                index: fact.index, decision: decision, revocation: end?.revocation,
                revokedBy: end?.index, account: account,
                next: next)
        }
        return pages.sorted { $0.index > $1.index }
    }

    private static func decision(_ fact: Fact) -> Decision? {
        if case .decided(let decision) = fact.event { decision } else { nil }
    }
}
