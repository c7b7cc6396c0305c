import PortBoard
import Views

extension PortCrossing {
    init(_ row: TripRow) {
        self.init(
            trip: row.trip, isFast: row.isFast, queued: row.queued, atPrimary: row.atPrimary,
            crossed: row.crossed, lastHeard: row.lastHeard)
    }
}
