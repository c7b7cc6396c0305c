package import Model

extension StandingJudgement {
    /// Whether a partner's word that an earlier judgement rested on gives nothing any more: a
    /// clearance that named it is no longer what it says it is, whatever else would carry the load.
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
