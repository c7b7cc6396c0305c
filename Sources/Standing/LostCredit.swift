package import Model

/// A good standing that a decision names and that is no longer so: what is said in its place, and
/// where that stands in the ledger.
package struct LostCredit: Hashable, Sendable {
    package let reason: Reason
    package let evidence: [LedgerIndex]
}

extension StandingJudgement {
    /// Whether a partner's word that an earlier judgement rested on gives nothing any more, as far as
    /// the later judgement's own reasons show it: where another programme carries the load they do
    /// not. The policies `v1.1` and `v2.1` ask no more; later ones ask `Standings.lostCredits`.
    package func hasLostCredit(of before: StandingJudgement) -> Bool {
        let gone = reasons.filter { $0.code == .standingLost }.compactMap { reason in
            reason.detail.firstPlace(of: BestStanding.refused).map {
                String(reason.detail[..<$0]) + " "
            }
        }
        return before.reasons.contains { reason in
            reason.code == .certifiedTier && gone.contains { reason.detail.hasPrefix($0) }
        }
    }
}

extension String {
    fileprivate func firstPlace(of part: String) -> String.Index? {
        indices.first { self[$0...].hasPrefix(part) }
    }
}
