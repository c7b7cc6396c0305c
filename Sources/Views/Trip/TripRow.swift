package import Model

/// One load in one line of the board: where it is, what was decided, whether that still holds.
///
/// It holds the newest few findings, never all of them.
package struct TripRow: Hashable, Sendable {
    /// A screen shows three; two more survive when an earlier one is withdrawn.
    package static let findingsMax = 5

    package let trip: TripID
    package let status: TripStatus
    package let departure: Instant
    package let tractor: TractorID
    package let trailer: TrailerID
    package let exporter: PartyID?
    package let carrier: PartyID?

    package let channel: Channel?
    /// Where the newest decision is in the ledger.
    package let decision: LedgerIndex?
    package let revoked: Revoked?

    package let custody: CustodyAccount.State
    /// The newest first.
    package let findings: [Finding]
    /// All alarms of the trip, those beyond `findings` included.
    package let alarms: Int
    package let exposure: Exposure

    package let place: Coordinate?
    package let placed: Instant?
    package let lastHeard: Instant

    package let queued: Instant?
    package let atPrimary: Instant?
    package let crossed: Instant?
    /// Declared for the fast lane, where it queues.
    package let isFast: Bool

    package init(
        trip: Trip, status: TripStatus, custody: CustodyAccount, channel: Channel?,
        decision: LedgerIndex?, revoked: Revoked?, position: Position?, lastHeard: Instant,
        queued: Instant?, atPrimary: Instant?, crossed: Instant? = nil
    ) {
        self.trip = trip.id
        self.status = status
        departure = trip.departure
        tractor = trip.tractor
        trailer = trip.trailer
        exporter = trip.exporter
        carrier = trip.carrier
        self.channel = channel
        self.decision = decision
        self.revoked = revoked
        self.custody = custody.state
        findings = Array(custody.findings.sorted(by: Self.isNewer).prefix(Self.findingsMax))
        alarms = custody.findings.count { $0.severity == .alarm }
        exposure = custody.exposure
        place = position?.place
        placed = position?.at
        self.lastHeard = lastHeard
        self.queued = queued
        self.atPrimary = atPrimary
        self.crossed = crossed
        isFast = trip.programme.isFast
    }

    private static func isNewer(_ a: Finding, _ b: Finding) -> Bool {
        if a.severity != b.severity { return a.severity > b.severity }
        return (a.known, a.at, a.kind.rawValue) > (b.known, b.at, b.kind.rawValue)
    }

    /// May this load cross unexamined, as things stand?
    package var isCleared: Bool { channel?.isCleared == true && revoked == nil }

    /// From joining the queue to the primary booth.
    package var waited: Seconds? {
        guard let queued, let atPrimary, atPrimary >= queued else { return nil }
        return atPrimary - queued
    }

    /// Why and when a clearance fell.
    package struct Revoked: Hashable, Sendable {
        /// The number of the trip's decision that fell.
        package let decision: Int
        package let cause: Revocation.Cause
        package let at: Instant
        package let brokeAt: Instant

        package init(decision: Int, cause: Revocation.Cause, at: Instant, brokeAt: Instant) {
            self.decision = decision
            self.cause = cause
            self.at = at
            self.brokeAt = brokeAt
        }
    }
}
