import Filings
package import Model
package import Screening
package import Standing

/// What the rooms say of one load, in full: for an officer's page.
package struct TradeJudgement: Sendable {
    package let licences: LicenceJudgement
    package let restricted: RestrictedJudgement
    /// nil where the trip names no border, or no rule is known for it.
    package let lane: EligibilityJudgement?
}

extension Engine {
    package func trade(of trip: Trip) -> TradeJudgement {
        TradeJudgement(
            licences: cabinet.licences.judge(trip, at: clock),
            restricted: cabinet.restricted.judge(trip),
            lane: trust.eligibility(trip, at: clock)
                .map { $0.denying(standings.deniedLinks(of: trip, at: clock)) })
    }
}
