import Model

/// Trips with reports that no judgement has heard yet, in the order in which they began to wait.
struct PendingTrips: Sendable {
    /// Devices report every few seconds at most; more often than this nobody needs a judgement.
    static let patience = Seconds(1)

    private var trips: [TripID] = []
    private var since = Instant.distantFuture

    var isEmpty: Bool { trips.isEmpty }

    func isDue(at clock: Instant) -> Bool { !trips.isEmpty && clock - since >= Self.patience }

    /// Once for each trip until it is judged.
    mutating func add(_ trip: TripID, at clock: Instant) {
        if trips.isEmpty { since = clock }
        trips.append(trip)
    }

    mutating func take() -> [TripID] {
        defer { self = PendingTrips() }
        return trips
    }
}
