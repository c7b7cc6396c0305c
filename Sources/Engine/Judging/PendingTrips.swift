import Model

/// Trips with reports that no judgement has heard yet, in the order in which they began to wait.
struct PendingTrips: Sendable {
    /// Devices report every few seconds at most; more often than this nobody needs a judgement.
    static let patience = Seconds(1)

    private struct Waiting {
        let trip: TripID
        let since: Instant
    }

    private var trips: [Waiting] = []
    private var done = 0

    var isEmpty: Bool { done == trips.count }
    var count: Int { trips.count - done }

    /// Once for each trip until its turn has come. The clock never goes back, so the first waits longest.
    mutating func add(_ trip: TripID, at clock: Instant) {
        trips.append(Waiting(trip: trip, since: clock))
    }

    /// The next trip that has waited long enough; any that waits when `all` are wanted.
    mutating func next(at clock: Instant, all: Bool) -> TripID? {
        guard !isEmpty, all || clock - trips[done].since >= Self.patience else { return nil }
        defer {
            done += 1
            if isEmpty || done > trips.count / 2 { dropDone() }
        }
        return trips[done].trip
    }

    private mutating func dropDone() {
        trips.removeFirst(done)
        done = 0
    }
}
