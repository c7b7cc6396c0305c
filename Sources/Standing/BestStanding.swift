import Model

/// A programme's answer that counts for a party, and where it stands in the ledger.
struct BestStanding: Hashable, Sendable {
    let programme: TrustProgramme
    let answer: StandingAnswer
    let index: LedgerIndex?

    /// Validated counts as tier 2 where the notice names none: the site was seen.
    var tier: Int {
        guard answer.isGood, let fact = answer.fact else { return 0 }
        return fact.tier.map(Int.init) ?? (fact.status == .validated ? 2 : 1)
    }

    func isWorse(than other: BestStanding) -> Bool {
        (answer.merit, tier) < (other.answer.merit, other.tier)
    }

    /// Without the class of a reason: a decision stays for ever, and is shown to partners.
    var state: String {
        if case .expired = answer { return "\(programme.rawValue) expired" }
        return "\(programme.rawValue) \(answer.fact?.status.rawValue ?? "unknown")"
    }
}
