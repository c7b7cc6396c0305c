import Filings
package import Model
import Standing

extension Engine {
    var trust: Trust {
        Trust(
            standings: standings, licences: cabinet.licences, restricted: cabinet.restricted)
    }

    /// Nil where nothing that was said could change how far a load is trusted.
    func trust(in trip: Trip) -> Trust? {
        standings.isEmpty && trip.trade == .none ? nil : trust
    }

    /// Licences are drawn when a load sets out and for good when it is across; what has crossed is
    /// looked up in no later list. The loads that stand otherwise for it come back.
    mutating func tellMoves(of place: Int) -> Set<TripID> {
        let trade = files[place].trip.trade
        guard !trade.names.isEmpty || !trade.exports.isEmpty else { return [] }
        let progress = files[place].progress
        return cabinet.move(
            files[place].trip, departed: progress.departed, crossed: progress.crossed, now: clock
        ).trips
    }

    /// What an erased trip had drawn of licences, for the record of its erasure.
    package func draws(of trip: TripID) -> [LicenceDraw] { cabinet.licences.draws(of: trip) }
}
