package import Model

/// As v1, but holds stack, declarations are weighed, and a load whose custody was broken and healed
/// is never waved through: it is scanned.
///
/// A candidate: v1 decides until this one is shown to be better on a lane's own history
/// (docs/decisions/0041-risk-in-the-node.md). `garita serve --policy v2` decides by it.
package struct PolicyV2: Policy {
    package let name = "v2"
    package let validity = Seconds.hours(8)
    package let weighsTargeting = true
    private let base = PolicyV1()

    package init() {}

    package func weigh(_ matter: Matter) -> Verdict {
        if !matter.holds.isEmpty { return Verdict(.hold, matter.holds.map(\.reason)) }
        if isSettled(matter) { return base.weigh(matter) }
        guard let note = matter.targeting else { return candidate(matter) }
        switch note.outcome {
        case .found: return Verdict(.hold, [Reason(.examinedFound)] + matter.rest)
        case .nothing:
            let verdict = candidate(matter.examined)
            return Verdict(verdict.channel, verdict.reasons + [Reason(.examinedSound)])
        case .notExamined, nil: return byTargeting(matter, note)
        }
    }

    /// An officer's word, a denied party or custody outweighs whatever was declared.
    private func isSettled(_ matter: Matter) -> Bool {
        switch matter.officer?.kind {
        case .release, .inspect(clean: false), .hold: return true
        case .inspect(clean: true), .reseal, .orderOpening, .orderDetour, nil: break
        }
        switch matter.custody.state {
        case .broken, .suspect: return true
        case .intact, .healed: return matter.standing.isDenied
        }
    }

    /// Rules, scores and the draw lead to the same look, so that what they find compares.
    private func byTargeting(_ matter: Matter, _ note: TargetingNote) -> Verdict {
        let scores = note.scores.map(\.reason)
        switch note.ground {
        case .mandatory, .targeted:
            let asked = note.hits.filter { $0.holder == nil }.map { Reason(.ruleHit, $0.told) }
            let drawn = matter.risk.draw.isPicked ? [Reason(.randomCheck)] : []
            return Verdict(.nonIntrusiveScan, asked + scores + drawn + matter.rest)
        case .random, nil:
            let verdict = candidate(matter)
            return Verdict(verdict.channel, verdict.reasons + scores)
        }
    }

    /// Where nothing was declared.
    private func candidate(_ matter: Matter) -> Verdict {
        let verdict = base.weigh(matter)
        if matter.custody.state == .healed, verdict.channel.isCleared {
            return Verdict(.nonIntrusiveScan, [Reason(.custodyHealed)] + matter.standing.reasons)
        }
        // A second-tier partner without a trusted lane is asked for papers, not released on sight.
        if verdict.channel == .release, matter.standing.level == .member {
            return Verdict(.documentReview, verdict.reasons)
        }
        return verdict
    }
}

extension Matter {
    /// What custody and standing say, beside whatever decided.
    fileprivate var rest: [Reason] {
        [Reason(custody.state == .healed ? .custodyHealed : .custodyIntact)] + standing.reasons
    }
}

extension LoadScore {
    fileprivate var reason: Reason {
        Reason(
            isHigh ? .highScore : .lowScore,
            "\(score), \(isHigh ? "≥" : "<") \(cut) (\(authority))")
    }
}
