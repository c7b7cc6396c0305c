package import Model

/// Reads a trip's declared programme status.
///
/// Where no authority has said anything of those who touched a load, declared is all the lane
/// knows: the judgement says so in its reasons and grants the trusted lane only where every
/// declared link fits.
package enum DeclaredStanding {
    /// FAST carries what C-TPAT has validated; tier 1 is certified on paper only.
    static let tierForTrustedLane = 2

    package static func judge(_ trip: Trip) -> StandingJudgement {
        let tier = trip.programme.ctpatTier ?? 0
        return StandingJudgement(
            level: level(tier), mayUseTrustedLane: mayUseTrustedLane(trip, tier: tier),
            reasons: reasons(for: trip, tier: tier))
    }

    static func level(_ tier: Int) -> StandingJudgement.Level {
        tier >= tierForTrustedLane ? .trusted : tier > 0 ? .member : .unknown
    }

    static func mayUseTrustedLane(_ trip: Trip, tier: Int) -> Bool {
        let sealsFit = !trip.seals.isEmpty && trip.seals.allSatisfy { $0.grade == .highSecurity }
        return trip.programme.isFast && tier >= tierForTrustedLane && sealsFit
    }

    private static func reasons(for trip: Trip, tier: Int) -> [Reason] {
        var reasons: [Reason] = []
        if tier > 0 { reasons.append(Reason(.declaredTier, "\(tier)")) }
        if trip.programme.isFast { reasons.append(Reason(.declaredFast)) }
        if tier == 0, !trip.programme.isFast { reasons.append(Reason(.noProgramme)) }
        if trip.seals.isEmpty {
            reasons.append(Reason(.noSeal))
        } else if let low = trip.seals.first(where: { $0.grade != .highSecurity }) {
            reasons.append(Reason(.sealBelowClass, "\(low.mark) is class \(low.grade.rawValue)"))
        }
        return reasons
    }
}
