package import Model

/// How far along the lane a load has come, from the earliest word of each stage.
///
/// Each moment is a minimum over facts, so the order in which they arrive changes nothing.
package struct Progress: Hashable, Sendable {
    package private(set) var departed: Instant?
    package private(set) var queued: Instant?
    package private(set) var atPrimary: Instant?
    package private(set) var atSecondary: Instant?
    package private(set) var crossed: Instant?

    package init() {}

    package var stage: TripStatus {
        if crossed != nil { return .crossed }
        if atSecondary != nil { return .secondary }
        if atPrimary != nil { return .atPrimary }
        if queued != nil { return .queued }
        return departed == nil ? .declared : .enRoute
    }

    /// Time from joining the queue to the primary booth.
    package var wait: Seconds? {
        guard let queued, let atPrimary, atPrimary >= queued else { return nil }
        return atPrimary - queued
    }

    package mutating func note(_ role: Zone.Role?, at moment: Instant, departure: Instant) {
        // A tractor coming home for its next load crosses the port too.
        guard moment >= departure else { return }
        switch role {
        case .queue: Self.lower(&queued, to: moment)
        case .primary: Self.lower(&atPrimary, to: moment)
        case .secondary: Self.lower(&atSecondary, to: moment)
        case .plant: return
        // Whether it has come across is custody's to believe.
        case .farSide, .yard, .fuel, .checkpoint, .restricted, nil: break
        }
        Self.lower(&departed, to: moment)
    }

    /// When custody believes that the load arrived; nil where late facts took that away again.
    package mutating func noteArrival(at moment: Instant?) { crossed = moment }

    package mutating func noteDeparture(at moment: Instant) { Self.lower(&departed, to: moment) }

    private static func lower(_ slot: inout Instant?, to moment: Instant) {
        slot = slot.map { min($0, moment) } ?? moment
    }
}
