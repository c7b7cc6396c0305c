import Custody
import Model

extension TripFile {
    /// Under way and not yet across: the only loads whose silence means anything.
    var isWatched: Bool { progress.departed != nil && progress.crossed == nil }

    /// Folds a fact. One that belongs further back waits for the trip to be folded anew.
    mutating func take(_ fact: Fact) {
        factCount += 1
        lastFact = max(lastFact, fact.index)
        if fact.event.isHeardOfLoad { lastHeard = max(lastHeard, fact.received) }
        guard !isCorrected(fact) else { return }
        if fold.insert(fact, map: map) == .tooLate { isStale = true }
        note(fact)
        progress.noteArrival(at: fold.current.arrived)
    }

    /// The facts that nobody has taken back.
    func uncorrected(_ facts: [Fact]) -> [Fact] {
        corrections.isEmpty ? facts : facts.filter { !isCorrected($0) }
    }

    private func isCorrected(_ fact: Fact) -> Bool {
        !corrections.isEmpty && corrections.cover(fact)
    }

    /// Folding a whole trip anew for every late fact would cost the square of its length, so a long
    /// trip is folded anew less often. Where a trip's facts lie strewn over many segments of a busy
    /// ledger, reading them costs more than folding them.
    func mayFoldAnew(at clock: Instant) -> Bool {
        let pause = max(PendingTrips.patience, Seconds(Double(factCount) / Self.factsASecond))
        return clock - foldedAt >= pause
    }

    private static let factsASecond = 1_000.0

    /// Folds the whole trip, from its facts in any order.
    mutating func foldAnew(_ facts: [Fact], at clock: Instant) {
        let standing = uncorrected(facts)
        fold.rebuild(facts: standing, map: map)
        if !corrections.isEmpty { retrace(standing) }
        progress.noteArrival(at: fold.current.arrived)
        isStale = false
        foldedAt = clock
    }

    /// How far the load has come, without the records that were taken back. What officers said is
    /// never taken back.
    private mutating func retrace(_ facts: [Fact]) {
        progress = Progress()
        position = nil
        whereabouts = Whereabouts()
        for fact in facts {
            whereabouts.hear(fact)
            if case .position(let position) = fact.event { note(position) }
            if case .passage(let passage) = fact.event { note(passage) }
        }
    }

    private mutating func note(_ fact: Fact) {
        whereabouts.hear(fact)
        switch fact.event {
        case .position(let position): note(position)
        case .passage(let passage): note(passage)
        case .officer(let act):
            words.hear(act, at: fact.moment)
        case .correction(let correction):
            if corrections.hear(correction, by: fact.sender) { isStale = true }
        case .seal, .door, .sighting, .inspection, .weighing, .remark, .tripDeclared, .decided,
            .revoked, .disclosed, .laneDeclared, .heartbeat, .erased, .policy,
            .standing, .filed, .kept, .adopted, .gone:
            break
        }
    }

    private mutating func note(_ passage: Passage) {
        progress.note(passage.role, at: passage.at, departure: trip.departure)
        if passage.direction == .departed { progress.noteDeparture(at: passage.at) }
    }

    private mutating func note(_ position: Position) {
        guard position.isValid else { return }
        let zone = map.zone(at: position.place)
        progress.note(
            zone.map { map.lane.zones[$0].role }, at: position.at, departure: trip.departure)
        if self.position.map({ $0.at <= position.at }) ?? true { self.position = position }
    }
}

extension Event {
    /// What tells of the load itself; that an office acted is not for partners to see.
    fileprivate var isHeardOfLoad: Bool {
        switch self {
        case .officer, .filed, .correction, .standing, .decided, .revoked, .disclosed, .erased,
            .policy, .heartbeat, .laneDeclared, .kept, .adopted, .gone:
            false
        case .tripDeclared, .position, .seal, .door, .passage, .sighting, .inspection, .weighing,
            .remark:
            true
        }
    }
}
