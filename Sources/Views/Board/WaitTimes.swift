package import Model

/// How long the last loads waited, from joining the queue to the booth.
package struct WaitTimes: Hashable, Sendable {
    /// About an hour of a busy crossing: long enough for a steady figure, short enough to move.
    package static let loadsMax = 200

    /// In order of reaching the booth.
    private var recent: [Wait] = []

    package init() {}

    package var loads: Int { recent.count }
    package var half: Seconds? { share(0.5) }
    package var nineInTen: Seconds? { share(0.9) }

    /// A late report can change a load's wait, so each load has one entry.
    mutating func note(_ lasted: Seconds, of trip: TripID, at: Instant) {
        recent.removeAll { $0.trip == trip }
        let wait = Wait(trip: trip, at: at, lasted: lasted)
        let place = recent.lastIndex { ($0.at, $0.trip) < (at, trip) }.map { $0 + 1 } ?? 0
        recent.insert(wait, at: place)
        recent.removeFirst(max(0, recent.count - Self.loadsMax))
    }

    /// Nearest rank: a wait somebody really had, not a mean of two.
    private func share(_ share: Double) -> Seconds? {
        guard !recent.isEmpty else { return nil }
        let ordered = recent.map(\.lasted).sorted()
        return ordered[max(0, Int((share * Double(ordered.count)).rounded(.up)) - 1)]
    }

    private struct Wait: Hashable, Sendable {
        let trip: TripID
        let at: Instant
        let lasted: Seconds
    }
}
