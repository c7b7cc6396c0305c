import Model

/// The figures at the head of the board.
package struct BoardCounts: Hashable, Sendable {
    package internal(set) var trips = 0
    package internal(set) var onTheLane = 0
    package internal(set) var crossed = 0
    package internal(set) var cleared = 0
    package internal(set) var revoked = 0
    /// Loads with at least one alarm.
    package internal(set) var alarmed = 0
    package internal(set) var queued = 0
    /// Whole seconds, so that taking out what was put in leaves nothing behind.
    private var exposureSeconds = 0
    /// Crossed loads that left a full board.
    package internal(set) var retired = 0
    /// Changes for which a full board had no room: it must be shown, never hidden.
    package internal(set) var unshown = 0

    package init() {}

    package var exposureMinutes: Double { Double(exposureSeconds) / 60 }

    mutating func count(_ row: TripRow, by one: Int) {
        trips += one
        if row.status.isOnTheLane { onTheLane += one }
        if row.status == .crossed { crossed += one }
        if row.status == .queued { queued += one }
        if row.isCleared { cleared += one }
        if row.revoked != nil { revoked += one }
        if row.alarms > 0 { alarmed += one }
        exposureSeconds += one * Int((row.exposure.minutes * 60).rounded())
    }
}
