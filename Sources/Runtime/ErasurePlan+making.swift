import Engine
import Ledger
package import Model

extension ErasurePlan {
    /// Asked of a ledger that is only read, or of a node's own.
    package init(of trip: TripID, in state: NodeState, _ archive: Archive) throws {
        guard trip != .lane else { throw ErasureRefusal.laneItself }
        let indices = try state.register.evidence(of: trip, shelf: archive.page)
        guard !indices.isEmpty else { throw ErasureRefusal.unknownTrip(trip) }
        var stated: [LedgerIndex] = []
        var readable = 0
        for index in indices {
            let entry = try archive.entry(at: index)
            guard try !entry.decodedLeaf().kind.isOwn else { continue }
            stated.append(index)
            if entry.opening != nil { readable += 1 }
        }
        self.init(
            trip: trip, stated: stated, readable: readable, kept: indices.count - stated.count,
            recorded: try state.register.erasure(of: trip, reading: archive))
    }

    /// Refuses while somebody may still have to act on the load; not what was begun already.
    package func demandRest(in state: NodeState, at now: Instant) throws {
        guard recorded == nil else { return }
        guard let file = state.engine.files[trip] else { throw ErasureRefusal.unknownTrip(trip) }
        guard !file.isInHand(at: now) else { throw ErasureRefusal.inHand(trip) }
    }
}

extension TripFile {
    /// Somebody may still have to act on this load: to revoke its clearance, to find it, to open it.
    fileprivate func isInHand(at now: Instant) -> Bool {
        guard progress.crossed == nil, progress.departed != nil || decision != nil else {
            return false
        }
        if case .hold = decision?.channel { return true }
        let lastSeen = position?.at ?? trip.departure
        return isCleared(at: now) || now - lastSeen < Self.restedFor
    }

    /// A load that nobody has seen for a day is no longer on this road.
    private static let restedFor = Seconds.hours(24)
}
