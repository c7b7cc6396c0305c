import Clearance
import Custody
import Examination
package import Model

/// All the engine holds about one trip: the fold of its facts and what was decided on it.
package struct TripFile: Sendable {
    package let trip: Trip
    package internal(set) var standing: StandingJudgement
    /// What the standing decision weighed.
    var weighedStanding: StandingJudgement?
    /// What rules, models and results say of its declarations; nil where nothing was filed or the
    /// policy does not ask.
    package internal(set) var targeting: TargetingNote?
    /// What the standing decision weighed of it.
    var weighedTargeting: TargetingNote?
    /// What the note was made from, so that it is made anew only when that changed.
    var targetingStamp: TargetingDesk.Stamp?
    /// Who was drawn to look at it last.
    var examiners: [ExaminerDraw] = []
    /// Since when rules hold the load.
    var heldSince: [RuleHit: Instant] = [:]
    package internal(set) var progress = Progress()
    package internal(set) var custody: CustodyAccount
    package internal(set) var decision: Decision?
    package internal(set) var isRevoked = false
    package internal(set) var revocation: Revocation?
    package internal(set) var risk: RiskJudgement?
    package internal(set) var words = OfficerWords()
    package internal(set) var corrections = Corrections()
    package internal(set) var position: Position?
    var whereabouts = Whereabouts()
    package internal(set) var lastFact: LedgerIndex
    /// When the lane last heard anything of this trip.
    package internal(set) var lastHeard: Instant
    /// Where the newest decision stands in the ledger.
    package internal(set) var decisionIndex: LedgerIndex?

    /// The road and zones as they were when the trip was declared.
    let map: LaneMap
    var fold: OrderedFold
    /// How the cohort knows this trip.
    var tag: TripTag { fold.current.tag }
    let seed: UInt64
    /// Findings on the table when the standing decision was made: they cannot revoke it again.
    var weighed: Set<Finding.Identity> = []
    var officer: OfficerAct? { words.standing }
    /// The officer's act the standing decision has heard, so that a new act asks for a new one.
    var heard: OfficerAct?
    /// Once broken, broken until an authority has acted, whatever later facts explain away.
    var isLatched = false
    /// The clock at the last judgement, and whether something came that it has not heard.
    var judgedAt = Instant.distantPast
    var isPending = false
    /// Stands among those that wait, though a judgement may have come before its turn.
    var isQueued = false
    /// A late fact is not in the fold yet.
    var isStale = false
    var foldedAt = Instant.distantPast
    var factCount = 0
    /// Changed since the screens last asked.
    var isTouched = false
    /// Alarms and warnings told so far, by what they are about.
    var told: [Finding.Identity: Finding] = [:]

    init(
        trip: Trip, declared fact: Fact, map: LaneMap, standing: StandingJudgement, seed: UInt64
    ) {
        self.trip = trip
        self.standing = standing
        self.map = map
        self.seed = seed
        lastFact = fact.index
        lastHeard = fact.received
        fold = OrderedFold(trip: trip, map: map)
        custody = CustodyAccount(
            state: .intact, findings: [], exposure: .none, seals: trip.seals, lastHeard: nil)
    }

    /// Whether a clearance stands at this moment.
    package func isCleared(at now: Instant) -> Bool {
        guard let decision, !isRevoked else { return false }
        return decision.channel.isCleared && now < decision.validUntil
    }
}
