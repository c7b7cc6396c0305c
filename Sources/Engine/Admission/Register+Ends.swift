import Custody
import Model

extension Register {
    /// When a trip was over, as far as is known: from then on its device and equipment are free.
    func end(of number: TripNumber, ahead: Plan) -> Instant? {
        Instant.earliest(
            listed.has(number) ? listed[number].end : nil, ahead.end(of: number))
    }

    /// Whether and when a fact shows its trip to be over. Only what was admitted counts, never how
    /// far the judge has come: so the same facts decide alike wherever a batch ends.
    func end(shownBy event: Event, of number: TripNumber, ahead: Plan? = nil) -> Instant? {
        switch event {
        // Only customs and the operator may say so; at any time, since a trip may be a mistake.
        case .passage(let passage): passage.role == .farSide ? passage.at : nil
        case .position(let position):
            isAcross(position, on: number, ahead) ? position.at : nil
        case .adopted(let adoption): end(shownBy: adoption, of: number, ahead: ahead)
        case .seal, .door, .sighting, .inspection, .weighing, .officer, .remark, .correction,
            .tripDeclared, .decided, .revoked, .disclosed, .laneDeclared, .heartbeat, .erased,
            .policy, .standing, .filed, .kept, .gone:
            nil
        }
    }

    /// A tractor coming home for its next load crosses the port too, before it sets out.
    private func isAcross(_ position: Position, on number: TripNumber, _ ahead: Plan?) -> Bool {
        let departure =
            listed.has(number)
            ? listed[number].parties.departure : ahead?.parties(to: number)?.departure
        guard position.isValid, let departure, position.at >= departure,
            let map = ahead?.map ?? map, let zone = map.zone(at: position.place)
        else { return false }
        return map.lane.zones[zone].role == .farSide
    }
}

extension Register {
    /// The first name that was on any trip then.
    func turn(
        withAnyOf names: [String], at moment: Instant, for sender: Sender, ahead: Plan
    ) -> Roster.Turn? {
        names.lazy.compactMap { name in
            turn(
                roster.turns(with: name), ahead.roster.turns(with: name), at: moment, for: sender,
                ahead: ahead)
        }.first
    }

    /// Whose turn it was: see `Roster.Claim`. Of trips that others declared with the same device a
    /// sender's own comes first, so that a false one does not take its reports.
    func turn(
        _ old: [Roster.Turn], _ new: [Roster.Turn], at moment: Instant, for sender: Sender,
        ahead: Plan
    ) -> Roster.Turn? {
        let all = old.count + new.count
        let best = best(old, new, at: moment, ahead)
        guard all > 1, let best, !speaks(sender, for: best, ahead) else { return best }
        return self.best(
            old.filter { speaks(sender, for: $0, ahead) },
            new.filter { speaks(sender, for: $0, ahead) }, at: moment, ahead) ?? best
    }

    func best(
        _ old: [Roster.Turn], _ new: [Roster.Turn], at moment: Instant, _ ahead: Plan
    ) -> Roster.Turn? {
        var best: Roster.Turn?
        for turn in old where turn.from <= moment { best = better(best, turn, at: moment, ahead) }
        for turn in new where turn.from <= moment { best = better(best, turn, at: moment, ahead) }
        return best
    }

    private func better(
        _ a: Roster.Turn?, _ b: Roster.Turn, at moment: Instant, _ ahead: Plan
    ) -> Roster.Turn {
        guard let a else { return b }
        let first = Roster.Claim(a, end: end(of: a.number, ahead: ahead), at: moment)
        let second = Roster.Claim(b, end: end(of: b.number, ahead: ahead), at: moment)
        return first < second ? b : a
    }
}

extension Instant {
    static func earliest(_ a: Instant?, _ b: Instant?) -> Instant? {
        guard let a, let b else { return a ?? b }
        return min(a, b)
    }
}
