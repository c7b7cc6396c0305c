import Filings
import Model

extension Engine {
    /// What is filed holds at once for every load that it concerns.
    mutating func hear(
        _ filing: Filing, _ fact: Fact, _ history: History
    ) rethrows -> [Effect] {
        if let place = files.place(of: fact.trip) {
            files[place].take(fact)
            touch(place)
        }
        return try judgeAnew(concerned(by: cabinet.hear(filing, as: fact)), history)
    }

    /// Each once, in an order that is the same at every start.
    private func concerned(by stirred: Stirred) -> [TripID] {
        if stirred.isAll { return files.names }
        return stirred.trips.union(namings.trips(naming: stirred.parties)).sorted()
    }
}
