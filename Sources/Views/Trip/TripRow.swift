package import Model

/// One load in one line of the board: where it is, what was decided, whether that still holds.
///
/// A row is a fold: give it every fact of its trip in ledger order (`follow`) and custody's answer
/// whenever there is a new one (`judge`). It holds the newest few findings, never all of them.
package struct TripRow: Hashable, Sendable {
    /// A screen shows three; two more survive when an earlier one is withdrawn.
    package static let findingsMax = 5

    package let trip: TripID
    package internal(set) var status: TripStatus = .declared
    package internal(set) var departure: Instant?
    package internal(set) var tractor: TractorID?
    package internal(set) var trailer: TrailerID?
    package internal(set) var exporter: PartyID?
    package internal(set) var carrier: PartyID?

    package internal(set) var channel: Channel?
    /// Where the newest decision is in the ledger.
    package internal(set) var decision: LedgerIndex?
    package internal(set) var revoked: Revoked?

    package internal(set) var custody: CustodyAccount.State = .intact
    /// The newest first.
    package internal(set) var findings: [Finding] = []
    /// All alarms of the trip, those beyond `findings` included.
    package internal(set) var alarms = 0
    package internal(set) var exposure: Exposure = .none

    package internal(set) var place: Coordinate?
    package internal(set) var placed: Instant?
    package internal(set) var lastHeard: Instant?

    package internal(set) var queued: Instant?
    package internal(set) var atPrimary: Instant?

    package init(_ trip: TripID) { self.trip = trip }

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
        package let cause: Finding.Kind
        package let at: Instant
        package let brokeAt: Instant

        package init(decision: Int, cause: Finding.Kind, at: Instant, brokeAt: Instant) {
            self.decision = decision
            self.cause = cause
            self.at = at
            self.brokeAt = brokeAt
        }
    }
}
