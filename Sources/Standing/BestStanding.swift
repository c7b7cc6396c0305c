import Model

/// A programme's answer that counts for a party, and where it stands in the ledger.
struct BestStanding: Hashable, Sendable {
    let programme: TrustProgramme
    let answer: StandingAnswer
    /// Whose word it is, and of whom: of the party itself or of a number that is linked to it.
    let authority: PartyID
    let member: PartyID
    /// The partner's word stands, and a side of the arrangement does not honour it.
    let withheld: WithheldTreatments.Stop?
    /// What the arrangement asks besides, where the policy asks for it.
    let terms: ArrangementTerms
    var index: LedgerIndex?

    /// Whether benefits are due for it here.
    var isGood: Bool { answer.isGood && withheld == nil && terms.unmet == nil }

    /// What of it speaks on the load's side or against it, in ledger order.
    var evidence: [LedgerIndex] {
        ([index, withheld?.index] + terms.evidence).compactMap(\.self)
    }

    /// What the authority itself said of it.
    var toldTier: Int? { answer.fact?.tier.map(Int.init) }

    var tier: Int {
        guard isGood, let fact = answer.fact else { return 0 }
        return toldTier ?? Self.tierUntold(of: fact.status)
    }

    /// Validated counts as tier 2 where the notice names none: the site was seen.
    static func tierUntold(of status: StandingStatus) -> Int { status == .validated ? 2 : 1 }

    func isWorse(than other: BestStanding) -> Bool {
        (merit, tier) < (other.merit, other.tier)
    }

    /// Not honoured here it serves no better than what has run out; where a condition is not met it
    /// is as if it had not been said.
    private var merit: Int {
        if terms.unmet != nil { return StandingAnswer.meritOfNothing }
        return withheld == nil ? answer.merit : StandingAnswer.meritOfExpired
    }

    /// Without the class of a reason: a decision stays for ever, and is shown to partners.
    var state: String {
        if let withheld {
            return "\(programme.rawValue)\(Self.refused)withheld by \(withheld.authority)"
        }
        if let unmet = terms.unmet {
            return "\(programme.rawValue)\(Self.refused)\(unmet.rawValue)"
        }
        if case .expired = answer { return "\(programme.rawValue) expired" }
        let tier = answer.isGood ? toldTier.map { ", tier \($0)" } ?? "" : ""
        return "\(programme.rawValue) \(answer.fact?.status.rawValue ?? "unknown")\(tier)"
    }

    /// What stands between a partner's programme and why its word gives nothing here.
    static let refused = " not recognised, "
}
