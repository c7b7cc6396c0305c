import Model

/// Moments at which somebody's standing turns without anybody saying so.
struct ComingTurns: Sendable {
    private struct Turn: Hashable {
        let at: Instant
        let member: PartyID
    }

    /// In order of time.
    private var turns: [Turn] = []
    private var done = 0
    /// Feeds come in any order; they are put in order when somebody asks.
    private var isSorted = true

    mutating func add(_ moment: Instant, _ member: PartyID) {
        isSorted = false
        turns.append(Turn(at: moment, member: member))
    }

    mutating func take(until moment: Instant) -> Set<PartyID> {
        if !isSorted { sort() }
        var due: Set<PartyID> = []
        while done < turns.count, turns[done].at <= moment {
            due.insert(turns[done].member)
            done += 1
        }
        if done == turns.count || done > 1_024 && done > turns.count / 2 {
            turns.removeFirst(done)
            done = 0
        }
        return due
    }

    private mutating func sort() {
        turns.removeFirst(done)
        done = 0
        turns.sort { ($0.at, $0.member) < ($1.at, $1.member) }
        isSorted = true
    }
}
