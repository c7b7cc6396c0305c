import Model
import Views

/// The decisions on a load, for a person: each with its reasons, its evidence and its end.
struct DecisionLines {
    private let decisions: [DecisionPage]
    private let words: AccountWords

    init(_ decisions: [DecisionPage], _ words: AccountWords) {
        self.decisions = decisions
        self.words = words
    }

    var lines: [String] {
        decisions.isEmpty ? ["  " + words.noDecisions] : decisions.flatMap(lines)
    }

    private func lines(_ entry: DecisionPage) -> [String] {
        let decision = entry.decision
        let lines = [
            "  \(decision.at.rfc3339)  \(words.number) \(decision.number)"
                + "  \(decision.channel.name(in: words.language))"
                + "   (\(words.policy) \(decision.policy), \(words.fact) \(entry.index))",
            "      \(words.because) \(decision.reasons.sentence(in: words.language))",
            "      \(words.evidence): \(words.list(decision.evidence)); \(words.draw) "
                + "\(rounded(decision.draw.value)) \(words.against) "
                + rounded(decision.draw.share),
        ]
        return lines + (entry.revocation.map { [line($0)] } ?? [])
    }

    /// A revocation's sentence is quoted: it stands in the ledger as it was recorded, in English.
    private func line(_ revocation: Revocation) -> String {
        "      \(words.revoked) \(revocation.at.rfc3339): "
            + "\(revocation.cause.name(in: words.language)). “\(revocation.sentence)”"
    }

    private func rounded(_ value: Double) -> String {
        String((value * 1_000).rounded() / 1_000)
    }
}
