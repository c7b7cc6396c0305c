package import Engine
import Model
package import Views

extension TripRow {
    /// The board's line of a trip, from the file the engine keeps.
    package init(_ file: borrowing TripFile) {
        self.init(
            trip: file.trip, status: file.progress.stage, custody: file.custody,
            channel: file.decision?.channel, decision: file.decisionIndex,
            revoked: file.revocation.map(Revoked.init), position: file.position,
            lastHeard: file.lastHeard, queued: file.progress.queued,
            atPrimary: file.progress.atPrimary, crossed: file.progress.crossed)
    }
}

extension TripRow.Revoked {
    init(_ revocation: Revocation) {
        self.init(
            decision: revocation.decision, cause: revocation.cause, at: revocation.at,
            brokeAt: revocation.brokeAt)
    }
}
