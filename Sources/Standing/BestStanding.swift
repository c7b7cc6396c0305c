import Model

/// A programme's answer that counts for a party, and where it stands in the ledger.
struct BestStanding: Hashable, Sendable {
    let programme: TrustProgramme
    let answer: StandingAnswer
    let index: LedgerIndex?
    /// The partner's word stands, and a side of the arrangement does not honour it.
    let withheld: WithheldTreatments.Stop?

    /// Whether benefits are due for it here.
    var isGood: Bool { answer.isGood && withheld == nil }

    /// What of it speaks on the load's side or against it, in ledger order.
    var evidence: [LedgerIndex] { [index, withheld?.index].compactMap(\.self) }

    /// What the authority itself said of it.
    var toldTier: Int? { answer.fact?.tier.map(Int.init) }

    /// Validated counts as tier 2 where the notice names none: the site was seen.
    var tier: Int {
        guard isGood, let fact = answer.fact else { return 0 }
        return toldTier ?? (fact.status == .validated ? 2 : 1)
    }

    func isWorse(than other: BestStanding) -> Bool {
        (merit, tier) < (other.merit, other.tier)
    }

    /// Not honoured here it serves no better than what has run out.
    private var merit: Int { withheld == nil ? answer.merit : StandingAnswer.meritOfExpired }

    /// Without the class of a reason: a decision stays for ever, and is shown to partners.
    var state: String {
        if let withheld {
            return "\(programme.rawValue) not recognised, withheld by \(withheld.authority)"
        }
        if case .expired = answer { return "\(programme.rawValue) expired" }
        let tier = answer.isGood ? toldTier.map { ", tier \($0)" } ?? "" : ""
        return "\(programme.rawValue) \(answer.fact?.status.rawValue ?? "unknown")\(tier)"
    }
}
