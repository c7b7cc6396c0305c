import Model

/// Why a clearance fell for want of trust, as the ledger keeps it.
///
/// In English and in these words alone: the views know them and say them in the reader's language.
enum StandingSentences {
    /// The reasons that speak against the load; where none does, what is left of its standing.
    ///
    /// - Parameter before: what the clearance rested on; of that, nothing is told again.
    static func lost(_ standing: StandingJudgement, since before: StandingJudgement?) -> String {
        let new = standing.reasons.filter { !(before?.reasons.contains($0) ?? false) }
        let told = new.isEmpty ? standing.reasons : new
        let against = told.filter(speaksAgainst)
        guard against.isEmpty else {
            return against.map { "\(words[$0.code] ?? ""): \($0.detail)" }
                .joined(separator: "; ") + "."
        }
        let certified = told.filter { $0.code == .certifiedTier }.map(\.detail)
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
