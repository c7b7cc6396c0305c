import Model

/// Who else claims the box or device that a statement names.
///
/// A trip is only somebody's word. Where two parties each have declared a trip with one trailer, a
/// statement that names the trailer and no trip is about a thing, and stands on both: else whoever
/// declares a false trip takes the breaks and the holds of a real one (decision 48).
extension Register {
    /// More false trips of one trailer than this show nothing new.
    private static let rivalsMax = 4
    /// As long as a device is held: next day the trailer has another load.
    private static let contestedFor = Seconds.hours(24)

    /// The other trips on which a statement stands too, the first declared first: of each party the
    /// last, since by its own word the one before is over.
    func rivals(
        of place: Place, for submission: Submission, from sender: Sender, ahead: Plan
    ) -> [Place] {
        let turns = claimants(of: submission.subject, ahead: ahead)
        guard turns.count > 1, ahead.mayRepeat,
            let best = turns.first(where: { $0.number == place.number })
        else {
            return []
        }
        let moment = submission.event.concerns
        let others = turns.filter {
            contests($0, with: best, at: moment, from: sender, ahead)
                && hasRoom($0.number, ahead)
        }
        var last: [PartyID: Roster.Turn] = [:]
        for turn in others.sorted() {
            if let party = parties(to: turn.number, ahead: ahead)?.declarer { last[party] = turn }
        }
        return last.values.sorted { $0.number.value < $1.number.value }.prefix(Self.rivalsMax).map {
            Place(trip: $0.trip, number: $0.number)
        }
    }

    private func claimants(of subject: Submission.Subject, ahead: Plan) -> [Roster.Turn] {
        switch subject {
        case .trip: []
        case .device(let device): both(roster.turns(of: device), ahead.roster.turns(of: device))
        case .equipment(let names):
            names.flatMap { both(roster.turns(with: $0), ahead.roster.turns(with: $0)) }
        }
    }

    /// Without a copy in the common case: every position comes by here.
    private func both(_ old: [Roster.Turn], _ new: [Roster.Turn]) -> [Roster.Turn] {
        new.isEmpty ? old : old + new
    }

    /// Open then, of the same day, and declared by somebody else: who declares a second trip with a
    /// trailer says by it that the first is over, as far as his own word goes.
    private func contests(
        _ turn: Roster.Turn, with best: Roster.Turn, at moment: Instant, from sender: Sender,
        _ ahead: Plan
    ) -> Bool {
        guard turn.number != best.number, turn.from <= moment, erased[turn.trip] == nil,
            abs((turn.from - best.from).value) < Self.contestedFor.value,
            let one = parties(to: turn.number, ahead: ahead)?.declarer,
            let other = parties(to: best.number, ahead: ahead)?.declarer, one != other,
            end(of: turn.number, ahead: ahead).map({ $0 >= moment }) ?? true
        else { return false }
        return speaks(sender, for: turn, ahead)
    }

    private func hasRoom(_ number: TripNumber, _ ahead: Plan) -> Bool {
        let standing = listed.has(number) ? listed[number].stream.count : 0
        return standing + ahead.added(to: number).count < Self.factsPerTripMax
    }
}
