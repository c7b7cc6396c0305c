/// Where a load goes when it reaches the port.
package enum Channel: String, Hashable, Sendable, CaseIterable {
    case releaseTrustedLane, release, documentReview, nonIntrusiveScan, canine, physicalExam, hold

    /// A cleared load may cross unexamined, as long as custody holds.
    package var isCleared: Bool { self == .releaseTrustedLane || self == .release }
}

/// What the policy decided about a load, and everything one needs to decide it again.
package struct Decision: Hashable, Sendable {
    package let trip: TripID
    /// The trip's first decision is 1; a revocation names the number it ends.
    package let number: Int
    package let channel: Channel
    package let reasons: [Reason]
    package let policy: String
    package let at: Instant
    /// A clearance lapses by itself here, whatever custody says.
    package let validUntil: Instant
    package let custody: CustodyAccount.State
    package let draw: RiskJudgement.Draw
    /// The facts that stood behind it: the last one of the trip that was weighed, and whatever
    /// its findings rest on.
    package let evidence: [LedgerIndex]
    /// What was known of its declarations, where any were filed and the policy weighs them.
    package let targeting: TargetingNote?
    /// Who looks at the load, one for each authority that filed officers; none where nobody shall.
    package let examiners: [ExaminerDraw]

    package init(
        trip: TripID, number: Int, channel: Channel, reasons: [Reason], policy: String,
        at: Instant, validUntil: Instant, custody: CustodyAccount.State,
        draw: RiskJudgement.Draw, evidence: [LedgerIndex], targeting: TargetingNote? = nil,
        examiners: [ExaminerDraw] = []
    ) {
        self.trip = trip
        self.number = number
        self.channel = channel
        self.reasons = reasons
        self.policy = policy
        self.at = at
        self.validUntil = validUntil
        self.custody = custody
        self.draw = draw
        self.evidence = evidence
        self.targeting = targeting
        self.examiners = examiners
    }
}

/// The end of a clearance, with the one thing that ended it.
package struct Revocation: Hashable, Sendable {
    package enum Cause: Hashable, Sendable {
        /// Custody broke.
        case found(Finding.Kind)
        /// Somebody who touched the load is not trusted any more.
        case standing
        /// What was declared of the load, or the rules and models that look at it.
        case targeting
        /// An export licence does not cover the load any more.
        case licence
        /// A party of the load comes close to a name on a list of restricted parties.
        case listed
    }

    package let trip: TripID
    /// The number of the trip's decision that no longer holds.
    package let decision: Int
    package let cause: Cause
    package let sentence: String
    /// When the engine took it back; `brokeAt` is when custody broke, which may be long before.
    package let at: Instant
    package let brokeAt: Instant
    /// Where the load was when custody broke, by its last report until then.
    package let place: Coordinate?
    package let evidence: [LedgerIndex]

    package init(
        trip: TripID, decision: Int, cause: Cause, sentence: String, at: Instant,
        brokeAt: Instant, place: Coordinate?, evidence: [LedgerIndex]
    ) {
        self.trip = trip
        self.decision = decision
        self.cause = cause
        self.sentence = sentence
        self.at = at
        self.brokeAt = brokeAt
        self.place = place
        self.evidence = evidence
    }

    /// True when the break came to light only after the clearance had been used or decided upon.
    package var lateBy: Seconds { at - brokeAt }
}

/// Somebody was given the trip's account. Reading evidence is itself a fact.
package struct Disclosure: Hashable, Sendable {
    package let at: Instant
    package let to: PartyID
    package let purpose: String

    /// What a dossier is usually given away for.
    package static let custodyEvidence = "custody evidence"

    package init(at: Instant, to: PartyID, purpose: String) {
        self.at = at
        self.to = to
        self.purpose = purpose
    }
}
