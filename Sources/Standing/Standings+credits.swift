package import Model

extension Standings {
    /// What of the good standings among a decision's reasons is no longer so, or not so good, at a
    /// moment. Each is asked in its own programme, so another one that is better or takes its place
    /// hides nothing.
    package func lostCredits(
        among reasons: [Reason], of trip: Trip, at moment: Instant
    ) -> [LostCredit] {
        let links = Link.all(of: trip)
        return reasons.filter { $0.code == .certifiedTier }.compactMap { reason in
            links.lazy.compactMap { lost(reason.detail, of: $0, at: moment) }.first
        }
    }

    /// nil where it is of somebody else, or still so.
    private func lost(_ detail: String, of link: Link, at moment: Instant) -> LostCredit? {
        let head = "\(link.name): "
        guard detail.hasPrefix(head), let credit = StatedCredit(detail.dropFirst(head.count)) else {
            return nil
        }
        let said = words(of: link, in: credit.programme, at: moment)
        guard !said.contains(where: credit.isKept) else { return nil }
        guard let best = said.max(by: { $0.isWorse(than: $1) }) else {
            return LostCredit(
                reason: Reason(.standingLost, head + "\(credit.programme.rawValue) unknown"),
                evidence: [])
        }
        return LostCredit(
            reason: Reason(best.isGood ? .certifiedTier : .standingLost, head + best.state),
            evidence: best.evidence)
    }

    /// What each authority says of somebody in one programme, under every number of theirs.
    private func words(
        of link: Link, in programme: TrustProgramme, at moment: Instant
    ) -> [BestStanding] {
        var asked = [Asked(of: link.member, forPeople: link.isPerson, at: moment)]
        if !link.isPerson, let grounds {
            asked += grounds.links(of: link.member, at: moment)
                .map { Asked(over: $0, at: moment) }
        }
        return asked.filter { $0.counts(programme) }.flatMap { words(programme, $0) }
    }

    private func words(_ programme: TrustProgramme, _ asked: Asked) -> [BestStanding] {
        authorities.compactMap { authority in
            let answer = registers[authority]?.standing(
                of: asked.member, in: programme, on: asked.moment)
            guard let answer, let fact = answer.fact, asked.isOn || answer.isGood else {
                return nil
            }
            var found = standing(programme, answer, asked, by: authority)
            found.index =
                places[
                    Said(authority: authority, member: asked.member, fact: fact)]
            return found
        }
    }
}
