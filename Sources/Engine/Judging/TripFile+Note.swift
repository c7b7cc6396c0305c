import Custody
import Model

extension TripFile {
    /// Under way and not yet across: the only loads whose silence means anything.
    var isWatched: Bool { progress.departed != nil && progress.crossed == nil }

    /// Folds a fact; `history` reads the trip's past when this one belongs into it.
    mutating func take(_ fact: Fact, history: Engine.History) rethrows {
        if fold.insert(fact, map: map) == .tooLate {
            fold.rebuild(facts: try history(fact.trip, fact.index), map: map)
        }
        note(fact)
    }

    private mutating func note(_ fact: Fact) {
        lastFact = max(lastFact, fact.index)
        lastHeard = max(lastHeard, fact.received)
        switch fact.event {
        case .position(let position): note(position)
        case .passage(let passage):
            progress.note(passage.role, at: passage.at, departure: trip.departure)
            if passage.direction == .departed { progress.noteDeparture(at: passage.at) }
        case .officer(let act):
            words.hear(act, at: fact.moment)
        case .seal, .door, .sighting, .inspection, .weighing, .remark, .correction,
            .tripDeclared, .decided, .revoked, .disclosed, .laneDeclared, .heartbeat:
            break
        }
    }

    private mutating func note(_ position: Position) {
        guard position.isValid else { return }
        let zone = map.zone(at: position.place)
        progress.note(
            zone.map { map.lane.zones[$0].role }, at: position.at, departure: trip.departure)
        if self.position.map({ $0.at <= position.at }) ?? true { self.position = position }
    }
}
