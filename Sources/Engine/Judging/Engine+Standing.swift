import Filings
package import Model
import Standing

extension Engine {
    /// What an authority says of somebody holds at once for every load that names them.
    mutating func hear(
        _ notice: StandingNotice, _ fact: Fact, _ history: History
    ) rethrows -> [Effect] {
        standings.hear(notice, at: fact.index, now: clock)
        cabinet.note(notice, at: fact.index)
        return try judgeAnew(naming: [notice.member], history)
    }

    /// A card or a licence runs out, a certificate begins: time alone changes a standing, too.
    mutating func judgeTurned(_ history: History) rethrows -> [Effect] {
        let trips = cabinet.due(at: clock).trips
        let members = standings.isEmpty ? [] : standings.due(at: clock)
        guard !trips.isEmpty || !members.isEmpty else { return [] }
        let named = namings.trips(naming: standings.known(as: members))
        return try judgeAnew(trips.union(named).sorted(), history)
    }

    mutating func judgeAnew(
        naming members: Set<PartyID>, _ history: History
    ) rethrows -> [Effect] {
        try judgeAnew(namings.trips(naming: standings.known(as: members)), history)
    }

    mutating func judgeAnew(_ trips: [TripID], _ history: History) rethrows -> [Effect] {
        var effects: [Effect] = []
        for trip in trips {
            guard let place = files.place(of: trip), files[place].progress.crossed == nil else {
                continue
            }
            effects += try judge(at: place, history)
        }
        return effects
    }

    /// Whether a load that was ever declared names it, or a member filed under its name.
    package func knows(_ party: PartyID) -> Bool {
        !namings.trips(naming: [party]).isEmpty || cabinet.members.knows(party)
    }
}
