import Model
import Screening
import Standing

/// What is known of the people and papers behind a load: standings, licences, restricted parties,
/// the links of the trusted lane.
struct Trust {
    let standings: Standings
    let licences: LicenceBooks
    let restricted: RestrictedLists

    func judge(_ trip: Trip, at moment: Instant) -> StandingJudgement {
        let standing = standings.judge(trip, at: moment)
        guard trip.trade != .none else { return standing }
        let licences = self.licences.judge(trip, at: moment)
        let restricted = self.restricted.judge(trip)
        let isHeld = !licences.mayGo || restricted.isHeld
        let evidence = standing.evidence + licences.evidence + restricted.evidence
        return StandingJudgement(
            level: standing.level,
            mayUseTrustedLane: standing.mayUseTrustedLane && !isHeld,
            isDenied: standing.isDenied || isHeld,
            reasons: licences.reasons + restricted.reasons + standing.reasons,
            evidence: Set(evidence).sorted(), lane: lane(trip, moment))
    }

    private func lane(_ trip: Trip, _ moment: Instant) -> LaneAnswer? {
        eligibility(trip, at: moment).map { judgement in
            LaneAnswer(closedBy: judgement.links.filter { !$0.fits }.map(\.link.rawValue))
        }
    }

    /// nil where the trip names no border, or no rule is known for it.
    func eligibility(_ trip: Trip, at moment: Instant) -> EligibilityJudgement? {
        guard let lane = LaneTrip(trip) else { return nil }
        // No rule known: then there is nothing to say.
        return try? EligibilityJudgement(lane, standings, .known, on: moment)
    }
}
