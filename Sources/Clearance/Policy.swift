package import Model

/// A released way of deciding. Once released it is frozen: history must decide the same for ever.
package protocol Policy: Sendable {
    var name: String { get }
    /// How long a clearance lasts when nothing happens.
    var validity: Seconds { get }
    /// Whether it looks at declarations, rules, scores and results, and lets holds stack.
    var weighsTargeting: Bool { get }
    /// Whether a partner programme's good word counts only where the conditions of its arrangement
    /// are met: in force, kind, link, consent.
    var asksArrangements: Bool { get }
    /// Whether a clearance that falls for want of trust is told only of what changed since it was
    /// given, and not of all that speaks against the load.
    var tellsWhatChanged: Bool { get }
    /// Whether a decision that names somebody's good standing is made anew, and a clearance falls,
    /// the moment that standing is no longer so, whatever else carries the load.
    var dropsLostCredits: Bool { get }
    func weigh(_ matter: Matter) -> Verdict
}

extension Policy {
    package var weighsTargeting: Bool { false }
    package var asksArrangements: Bool { false }
    package var tellsWhatChanged: Bool { false }
    package var dropsLostCredits: Bool { false }
}

/// Everything a policy may look at, and nothing else.
package struct Matter: Sendable {
    package let trip: Trip
    package let custody: CustodyAccount
    package let standing: StandingJudgement
    package let risk: RiskJudgement
    /// The last standing word of an officer on this load, if any.
    package let officer: OfficerAct?
    /// What was filed about its goods and found in them.
    package let targeting: TargetingNote?
    /// Holds that nobody has lifted.
    package let holds: [StandingHold]

    package init(
        trip: Trip, custody: CustodyAccount, standing: StandingJudgement, risk: RiskJudgement,
        officer: OfficerAct?, targeting: TargetingNote? = nil, holds: [StandingHold] = []
    ) {
        self.trip = trip
        self.custody = custody
        self.standing = standing
        self.risk = risk
        self.officer = officer
        self.targeting = targeting
        self.holds = holds
    }

    /// The same load after somebody looked inside: nothing asks for a look any more.
    var examined: Matter {
        let draw = RiskJudgement.Draw(seed: risk.draw.seed, value: 1, share: risk.draw.share)
        return Matter(
            trip: trip, custody: custody, standing: standing,
            risk: RiskJudgement(rules: [], draw: draw), officer: officer, targeting: targeting,
            holds: holds)
    }
}

/// A policy's answer before it becomes a recorded decision.
package struct Verdict: Hashable, Sendable {
    package let channel: Channel
    package let reasons: [Reason]

    package init(_ channel: Channel, _ reasons: [Reason]) {
        self.channel = channel
        self.reasons = reasons
    }
}

/// The policies this build can decide by, oldest first.
package enum Policies {
    package static let released: [any Policy] = [
        PolicyV1(), PolicyV2(), PolicyLane1(), PolicyWithArrangements.v1, PolicyWithArrangements.v2,
        PolicyWithArrangements.v1Exact, PolicyWithArrangements.v2Exact,
    ]
    /// What a new folder begins with; one that has decided goes on as it did.
    package static let current: any Policy = PolicyWithArrangements.v1Exact

    package static func named(_ name: String) -> (any Policy)? {
        released.first { $0.name == name }
    }
}
