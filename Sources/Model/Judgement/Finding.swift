/// Something about a load that a person should know, with the evidence that says so.
package struct Finding: Hashable, Sendable {
    package enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
        /// Worth writing down; nobody is bothered.
        case notice
        /// Custody is in doubt: look closer at the next chance.
        case warning
        /// Custody is broken: a clearance falls.
        case alarm

        package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

        private var rank: Int {
            switch self {
            case .notice: 0
            case .warning: 1
            case .alarm: 2
            }
        }
    }

    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case sealMismatch, sealBroken, sealMissing, sealReplaced, doorOpened, unplannedStop
        case routeDeparture, hiddenDwell, silence, impossibleJump, tooCleanTrack
        case tractorSwap, trailerSwap, driverSwap, weightChange, queueDwell
        case inspectionMissing, inspectionFailed, deviceFault
    }

    package let trip: TripID
    package let cause: Cause
    package let severity: Severity
    /// When it happened, by the clock of the world.
    package let at: Instant
    /// When the lane could first know of it.
    package let known: Instant
    /// The facts that show it, in ledger order.
    package let evidence: [LedgerIndex]

    package init(
        trip: TripID, cause: Cause, severity: Severity, at: Instant, known: Instant,
        evidence: [LedgerIndex]
    ) {
        self.trip = trip
        self.cause = cause
        self.severity = severity
        self.at = at
        self.known = known
        self.evidence = evidence
    }

    package var kind: Kind { cause.kind }
    package var lateBy: Seconds { known - at }

    /// What stays the same when the same thing is seen again with more evidence.
    package var identity: Identity { Identity(kind: kind, at: at) }

    package struct Identity: Hashable, Sendable {
        package let kind: Kind
        package let at: Instant
    }
}
