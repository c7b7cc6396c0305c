import Model

/// Moments at which somebody's standing turns without anybody saying so.
struct ComingTurns: Sendable {
    private struct Turn: Hashable {
        let at: Instant
        let member: PartyID
    }

    private var turns: [Turn] = []
    private var next = Instant.distantFuture

    /// What holds already needs no turn.
    mutating func add(_ moment: Instant, _ member: PartyID, now: Instant) {
        guard moment > now else { return }
        turns.append(Turn(at: moment, member: member))
        next = min(next, moment)
    }

    /// Looks at all of them only when one is due: notices come by thousands, turns one by one.
    mutating func take(until moment: Instant) -> Set<PartyID> {
        guard moment >= next else { return [] }
        let due = Set(turns.filter { $0.at <= moment }.map(\.member))
        turns.removeAll { $0.at <= moment }
        next = turns.map(\.at).min() ?? .distantFuture
        return due
    }
}
