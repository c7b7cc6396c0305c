import Model
import Views

/// The decisions on a load, for a person: each with its reasons, its evidence and its end.
struct DecisionLines {
    private let decisions: [DecisionPage]
    private let words: Words

    init(_ decisions: [DecisionPage], _ words: Words) {
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
                + "   (\(words.policy.lowercased()) \(decision.policy), "
                + "\(words.fact.lowercased()) \(entry.index))",
            "      \(words.because) \(entry.reasons(in: words.language))",
            "      \(words.evidence.lowercased()): \(words.list(decision.evidence)); "
                + "\(words.draw.lowercased()): \(words.drawn(decision.draw))",
        ]
        let targeting = entry.targeting(in: words.language).map { "      " + Terminal.plain($0) }
        return lines + targeting + custody(entry) + revocation(entry)
    }

    /// Said where custody has changed since: the decision would look wrong otherwise.
    private func custody(_ entry: DecisionPage) -> [String] {
        guard let now = entry.account?.state, now != entry.decision.custody else { return [] }
        let then = entry.decision.custody.name(in: words.language)
        return [
            "      \(words.custodyThen.lowercased()): \(then); "
                + "\(words.custodyNow.lowercased()): \(now.name(in: words.language))"
        ]
    }

    private func revocation(_ entry: DecisionPage) -> [String] {
        guard let revocation = entry.revocation, let cause = entry.cause(in: words.language) else {
            return []
        }
        return [
            "      \(words.revoked.uppercased()) \(revocation.at.rfc3339): "
                + "\(revocation.cause.name(in: words.language)). \(cause)"
        ]
    }
}
