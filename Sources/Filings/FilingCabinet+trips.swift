package import Model
import Screening
import Standing

/// What rooms that watch loads must hear of them besides what is filed.
extension FilingCabinet {
    package mutating func open(_ trip: Trip) {
        licences.open(trip)
        restricted.open(trip)
    }

    /// A load has set out or crossed, as far as is known now. Whose else stands otherwise for it
    /// comes back.
    package mutating func move(
        _ trip: Trip, departed: Instant?, crossed: Instant?, now: Instant
    ) -> Stirred {
        if crossed == nil { restricted.open(trip) } else { restricted.close(trip) }
        return Stirred(
            trips: licences.move(trip.id, departed: departed, crossed: crossed, now: now))
    }

    /// The papers of a trip are erased; `trip` is nil where a restart never saw them.
    package mutating func close(
        _ id: TripID, _ trip: Trip?, keeping draws: [LicenceDraw], now: Instant
    ) {
        if let trip { restricted.close(trip) }
        // What was drawn stays drawn, so nobody else's load stands otherwise.
        _ = licences.close(id, keeping: draws, now: now)
    }

    /// What begins and ends with the time that has passed.
    package mutating func due(at moment: Instant) -> Stirred {
        Stirred(trips: licences.due(at: moment))
    }
}
