import Model

/// Moments at which something turns without anybody saying so: a standing, a licence.
struct ComingTurns<Member: Hashable & Sendable>: Sendable {
    private struct Turn: Hashable {
        let at: Instant
        let member: Member
    }

    private var turns: Set<Turn> = []
    private var next = Instant.distantFuture

    /// What holds already needs no turn.
    mutating func add(_ moment: Instant, _ member: Member, now: Instant) {
        guard moment > now else { return }
        turns.insert(Turn(at: moment, member: member))
        next = min(next, moment)
    }

    /// Looks at all of them only when one is due: notices come by thousands, turns one by one.
    mutating func take(until moment: Instant) -> Set<Member> {
        guard moment >= next else { return [] }
        let due = Set(turns.filter { $0.at <= moment }.map(\.member))
        turns = turns.filter { $0.at > moment }
        next = turns.map(\.at).min() ?? .distantFuture
        return due
    }
}
