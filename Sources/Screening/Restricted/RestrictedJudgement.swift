package import Model

/// What lists of restricted parties say of those a load names.
package struct RestrictedJudgement: Sendable {
    package struct Line: Sendable {
        package let party: PartyName
        package let hit: RestrictedHit
        /// Who has looked and found somebody else; nil: nobody yet.
        package let clearedBy: PartyID?

        package var holds: Bool { hit.isHold && clearedBy == nil }
    }

    package let lines: [Line]
    /// Parties that could not be looked up, since more names are on the lane than are kept.
    package let unscreened: [PartyName]
    package let evidence: [LedgerIndex]

    package static let none = RestrictedJudgement(lines: [], unscreened: [], evidence: [])

    package var isHeld: Bool { !unscreened.isEmpty || lines.contains(where: \.holds) }

    /// By part and entry and without the party's name: a decision outlives the trip's papers.
    package var reasons: [Reason] {
        var reasons: [Reason] = []
        for line in lines {
            let detail =
                "\(line.party.role.rawValue), \(line.hit.list), \(line.hit.entry), "
                + Self.text(line.hit.score)
            let code: Reason.Code =
                line.clearedBy != nil ? .listedCleared : line.holds ? .listedParty : .listedNote
            let reason = Reason(code, detail)
            if !reasons.contains(reason) { reasons.append(reason) }
        }
        return reasons + unscreened.map { Reason(.listedParty, $0.role.rawValue) }
    }

    /// Two decimals, rounded down: 0.849 is no 0.85.
    private static func text(_ score: Double) -> String {
        let hundredths = Int(score * 100)
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
