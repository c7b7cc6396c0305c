import Model

extension TripPage {
    /// The trusted lane in one line, nil where the trip names no border. Every link may fit and the
    /// load go another way, for what the lane's rules do not ask about: then it says which, and why.
    package func laneHeading(in words: Words) -> String? {
        guard let fits = trade.isEligible else { return nil }
        guard fits else {
            return row.channel == .releaseTrustedLane ? words.laneClosedUnasked : words.laneClosed
        }
        guard let channel = row.channel, channel != .releaseTrustedLane else {
            return words.laneOpen
        }
        let why = laneObstacle(channel, words).map { " (\($0))" } ?? ""
        return "\(words.laneOpenButElsewhere): \(channel.name(in: words.language))\(why)"
    }

    /// nil where the decision's own reasons, a random draw or a rule, say it all.
    private func laneObstacle(_ channel: Channel, _ words: Words) -> String? {
        let reasons = decisions.first?.decision.reasons ?? []
        let against = reasons.filter { $0.speaksAgainst || Self.isOfSeals($0) }
        guard against.isEmpty else { return against.sentence(in: words.language) }
        guard channel == .release else { return nil }
        if let word = reasons.first(where: { $0.code == .officerRelease }) {
            return word.sentence(in: words.language)
        }
        return plan?.programme.isFast == false ? words.noFastDeclared : words.lowTier
    }

    private static func isOfSeals(_ reason: Reason) -> Bool {
        reason.code == .noSeal || reason.code == .sealBelowClass
    }
}
