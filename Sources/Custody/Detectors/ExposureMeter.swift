import Model

/// Counts the minutes a load stood where somebody could have reached it.
struct ExposureMeter: Sendable {
    /// How much a minute counts, by place. A street halt is the measure; in a fuel stop people
    /// watch, at a checkpoint armed people do, in a queue drivers do on every side, and off the
    /// route nobody does.
    private static let street = 1.0
    private static let offRoute = 2.0
    private static let restricted = 2.0
    private static let fuel = 0.8
    private static let queue = 0.6
    private static let checkpoint = 0.3
    private static let guarded = 0.0

    private var seconds = 0.0
    private var weighted = 0.0

    mutating func stood(_ span: Double, at ping: Ping) {
        let weight = Self.weight(of: ping)
        guard weight > 0 else { return }
        seconds += span
        weighted += span * weight
    }

    var exposure: Exposure { Exposure(minutes: seconds / 60, weighted: weighted / 60) }

    private static func weight(of ping: Ping) -> Double {
        switch ping.role {
        case .plant, .yard, .primary, .secondary, .farSide: guarded
        case .fuel: fuel
        case .checkpoint: checkpoint
        case .queue: queue
        case .restricted: restricted
        case nil: ping.excess > RouteDetector.outMetres + ping.slack ? offRoute : street
        }
    }
}
