import Model

extension Register {
    /// Where this very event stands: on its trip, or on an earlier trip of its device, where it was
    /// put before the later one was declared.
    func index(
        of key: EventKey, of submission: Submission, on place: Place, ahead: Plan, _ shelf: Shelf
    ) rethrows -> LedgerIndex? {
        if let known = ahead.index(of: key, on: place.number) { return known }
        let event = submission.event
        if let known = try index(of: key, of: submission, on: place, shelf) { return known }
        for turn in earlierTurns(of: submission, than: place, at: event.concerns) {
            let earlier = Place(trip: turn.trip, number: turn.number)
            if let known = try index(of: key, of: submission, on: earlier, shelf) { return known }
        }
        return nil
    }

    /// The last turns of what a statement names, its own place's left out. A place that is found by a
    /// device says how many there are: every position comes by here.
    private func earlierTurns(
        of submission: Submission, than place: Place, at moment: Instant
    ) -> [Roster.Turn] {
        switch submission.subject {
        case .trip: return []
        case .device(let device):
            guard place.turns > 1 else { return [] }
            return roster.turns(of: device, before: submission.event.occurred, most: Self.turnsMax)
                .filter { $0.number != place.number }
        case .equipment(let names):
            let turns = names.flatMap { roster.turns(with: $0) }.filter {
                $0.from <= moment && $0.number != place.number
            }
            return Set(turns).sorted(by: >).prefix(Self.turnsMax).sorted {
                $0.number.value < $1.number.value
            }
        }
    }

    /// Whether the fact at a place says what is said now. A name that a sender gave may come again
    /// with another event behind it: taken for a repeat that event would be lost without a word.
    func says(
        _ submission: Submission, at known: LedgerIndex, _ ahead: Plan, _ stated: Stated
    ) rethrows -> Bool {
        guard let statement = submission.statement else { return true }
        let first = try known.value < count ? stated(known) : ahead.statement(at: known)
        return first == nil || first == statement
    }

    private func index(
        of key: EventKey, of submission: Submission, on place: Place, _ shelf: Shelf
    ) rethrows -> LedgerIndex? {
        guard listed.has(place.number), !listed[place.number].stream.isNew(submission)
        else { return nil }
        let stream = listed[place.number].stream
        if let known = stream.recentPlace(of: key) { return known }
        for number in stream.pages(for: submission) {
            let page = try page(number, of: place.trip, shelf)
            if let known = page.place(of: key) { return known }
        }
        return nil
    }

    /// A device starts a new trip a few times a day; a repeat from further back is a new event.
    private static let turnsMax = 5
}
