import Model

/// Why a clearance fell for want of trust, as the ledger keeps it.
///
/// In English and in these words alone: the views know them and say them in the reader's language.
enum StandingSentences {
    /// The reasons that speak against the load; where none does, what is left of its standing.
    ///
    /// - Parameters:
    ///   - before: what the clearance rested on; of that, nothing is told again.
    ///   - credits: what became of the good standings that it named.
    static func lost(
        _ standing: StandingJudgement, since before: StandingJudgement?, _ credits: [Reason] = []
    ) -> String {
        let new = standing.reasons.filter { !(before?.reasons.contains($0) ?? false) }
        let all = new.isEmpty && credits.isEmpty ? standing.reasons : new
        let told = credits + all.filter { !credits.contains($0) }
        let against = told.filter(speaksAgainst)
        guard against.isEmpty else {
            return against.map { "\(words[$0.code] ?? ""): \($0.detail)" }
                .joined(separator: "; ") + "."
        }
        // Who is well certified besides has cost the load nothing.
        let certified = (credits.isEmpty ? told : credits)
            .filter { $0.code == .certifiedTier }.map(\.detail)
        return certified.isEmpty
            ? "No programme vouches for this load any more."
            : "Certified lower than it was cleared on: \(certified.joined(separator: "; "))."
    }

    static func speaksAgainst(_ reason: Reason) -> Bool { words[reason.code] != nil }

    private static let words: [Reason.Code: String] = [
        .standingLost: "Not in good standing", .cardLost: "Driver's card not good",
        .deniedParty: "Denied party", .licenceStop: "Export licence",
        .listedParty: "Like a restricted party",
    ]
}
