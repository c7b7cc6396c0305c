import Model

/// A good standing as a decision names it, `CTPAT certified, tier 1`: the ledger keeps the words.
struct StatedCredit {
    let programme: TrustProgramme
    private let status: StandingStatus
    private let tier: Int?

    /// nil for what `BestStanding.state` does not write of a good standing.
    init?(_ state: Substring) {
        guard let blank = state.firstIndex(of: " "),
            let programme = TrustProgramme(rawValue: String(state[..<blank]))
        else { return nil }
        let rest = state[state.index(after: blank)...]
        let comma = rest.firstIndex(of: ",") ?? rest.endIndex
        guard let status = StandingStatus(rawValue: String(rest[..<comma])) else { return nil }
        self.programme = programme
        self.status = status
        tier =
            rest[comma...].hasPrefix(Self.tierMark)
            ? Int(rest[comma...].dropFirst(Self.tierMark.count)) : nil
    }

    private static let tierMark = ", tier "

    /// Still so, or better: good news takes nothing back.
    func isKept(by now: BestStanding) -> Bool {
        guard now.isGood, let fact = now.answer.fact else { return false }
        return fact.status <= status
            && now.tier >= tier ?? BestStanding.tierUntold(of: status)
    }
}
