import Model

/// Where the load is believed to be: the newest place a truck could have reached from the one that
/// was believed before it.
///
/// Whoever forges a place on the far side would otherwise end the watch with two reports. A place
/// that no truck reaches is doubted, and so is what follows from there; only after minutes of one
/// story, by which time the leap itself was raised, is the new place taken for true.
struct Foothold: Sendable {
    /// 162 km/h: no loaded truck, and above every receiver's rounding.
    private static let speedMax = 45.0
    /// Drift between buildings reaches 100 m; a third of a kilometre is another place.
    private static let leapMetres = 300.0
    /// Longer than a forger needs to be found out, shorter than a trip of a device whose first
    /// report was wrong.
    private static let patience = Seconds.minutes(10)
    /// Further than any hole in coverage at the border line, nearer than a forged leap is worth.
    private static let reach = 3_000.0

    private var believed: Ping?
    private var doubtedSince: Instant?

    /// Takes a report in; true when it lies near where the load was believed to be.
    mutating func step(to ping: Ping) -> Bool {
        guard let before = believed else {
            believed = ping
            return true
        }
        if Self.canDrive(from: before, to: ping) {
            believe(ping)
            return before.point.distance(to: ping.point) <= Self.reach
        }
        let since = doubtedSince ?? ping.at
        doubtedSince = since
        if ping.at - since >= Self.patience { believe(ping) }
        return false
    }

    private mutating func believe(_ ping: Ping) {
        believed = ping
        doubtedSince = nil
    }

    private static func canDrive(from a: Ping, to b: Ping) -> Bool {
        let metres = a.point.distance(to: b.point)
        // Two reports of one second still lie a second apart: device clocks have no finer word.
        return metres <= leapMetres + a.slack + b.slack
            || metres / max(1, (b.at - a.at).value) <= speedMax
    }
}
