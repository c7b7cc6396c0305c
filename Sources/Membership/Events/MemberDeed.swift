package import Model

/// What happens in the life of a member.
package enum MemberDeed: Hashable, Sendable {
    case applied(Application)
    case profiled(CompanyProfile)
    case condition(EligibilityCondition, isMet: Bool)
    case answered(Answer)
    case practice(BestPractice)
    case approved
    case certified
    case scheduled(Visit.Kind, on: LegalDay)
    case validated(Visit)
    case found(AuditFinding)
    case planned(PlannedCorrection)
    case corrected(finding: String, [Evidence])
    case accepted(finding: String)
    case tier(Tier)
    case adverse(AdverseAct.Kind, AdverseAct.Ground)
    case reinstated
    case withdrawn
    case appealed
    case decided(AppealOutcome)
    case reviewed(changes: Int)
    case incident(SecurityIncident)
    case analysed(incident: String)
    case rated(RiskRating)
    /// To another office, which decides on the membership once it has said the same.
    case handed(to: PartyID)
    case asked(partner: PartyID)
    case consented(to: PartyID)
    case ended(partner: PartyID)
}

/// What the deeds are called in the file.
package enum DeedWord: String, CaseIterable, Sendable {
    case applied, profiled, condition, answered, practice, approved, certified, scheduled, validated
    case finding, plan, corrected, accepted, tier, suspended, removed, rejected, reinstated
    case withdrawn, appealed, decided, reviewed, incident, analysed, rated, handed
    case monitor, consent, unmonitor
}

extension MemberDeed {
    package var word: DeedWord {
        switch self {
        case .applied: .applied
        case .profiled: .profiled
        case .condition: .condition
        case .answered: .answered
        case .practice: .practice
        case .approved: .approved
        case .certified: .certified
        case .scheduled: .scheduled
        case .validated: .validated
        case .found: .finding
        case .planned: .plan
        case .corrected: .corrected
        case .accepted: .accepted
        case .tier: .tier
        case .adverse(.suspended, _): .suspended
        case .adverse(.removed, _): .removed
        case .adverse(.rejected, _): .rejected
        case .reinstated: .reinstated
        case .withdrawn: .withdrawn
        case .appealed: .appealed
        case .decided: .decided
        case .reviewed: .reviewed
        case .incident: .incident
        case .analysed: .analysed
        case .rated: .rated
        case .handed: .handed
        case .asked: .monitor
        case .consented: .consent
        case .ended: .unmonitor
        }
    }
}
