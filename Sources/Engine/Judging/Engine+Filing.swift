import Filings
import Model
import Standing

extension Engine {
    /// What is filed holds at once for every load that it concerns.
    mutating func hear(
        _ filing: Filing, _ fact: Fact, _ history: History
    ) rethrows -> [Effect] {
        if let place = files.place(of: fact.trip) {
            files[place].take(fact)
            touch(place)
        }
        var stirred = cabinet.hear(filing, as: fact)
        if let change = stirred.change {
            stirred.parties.formUnion(standings.take(change, now: clock))
        }
        if filing.room == .rules { planRulesTurn() }
        return try judgeAnew(concerned(by: stirred), history)
    }

    /// Each once, in an order that is the same at every start.
    private func concerned(by stirred: Stirred) -> [TripID] {
        if stirred.isAll { return files.names }
        let named = namings.trips(naming: standings.known(as: stirred.parties))
        return stirred.trips.union(named).sorted()
    }
}
