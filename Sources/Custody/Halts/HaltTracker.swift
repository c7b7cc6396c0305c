import Model

/// Follows whether one load stands still, by place and by the receiver's own speed.
///
/// It is stricter than the stay-point of `StopTracker`: in a jam a load creeps thirty metres,
/// waits, and creeps again, which is a long stop to a 50-metre circle but no chance for a thief.
/// Doppler speed is worth more than place between buildings, where places drift and it does not.
struct HaltTracker: Sendable {
    /// Reported speed below which a truck stands: receivers at rest say 0 to 1 m/s.
    private static let standingSpeed = 1.2
    /// Without a reported speed, a walking pace between two reports counts as standing.
    private static let standingPace = 1.2
    /// Receivers at rest wander up to about 25 m within minutes; a truck and trailer is 20 m long.
    private static let stillRadius = 30.0
    /// Drift between buildings reaches 100 m; nothing at rest strays farther.
    private static let stillRadiusMax = 110.0
    /// Shorter halts are red lights and are forgotten.
    private static let keptSeconds = Halt.ladder[0]
    /// A trip has a few dozen lights long enough to be kept.
    static let haltsMax = 64

    /// A stop of a jam, where a red light has one in a kilometre and a thief one in all.
    private static let shortSeconds = 40.0
    private static let jamMetres = 1_500.0
    private static let jamSeconds = 1_200.0

    private struct Pause: Sendable {
        let end: Instant
        let point: Flat
    }

    private(set) var past: [Halt] = []
    private var newer: Pause?
    private var older: Pause?
    private(set) var current: Halt?
    private var stray: Ping?

    mutating func observe(
        _ ping: Ping, from before: Ping?, hadJoined: Bool, wasOrderedAway: Bool
    ) {
        guard let anchor = current?.anchor else {
            begin(ping, from: before, hadJoined, wasOrderedAway)
            return
        }
        let radius = min(Self.stillRadius + ping.slack, Self.stillRadiusMax)
        if ping.point.squaredDistance(to: anchor) <= radius * radius {
            // Rolling, but not yet away: a halt neither grows by this nor ends.
            guard !Self.isMoving(ping) else { return }
            stray = nil
            current?.stay(ping)
        } else if Self.isMoving(ping) || stray != nil {
            // Rolling, or twice in a row outside: it has moved off.
            leave(ping, from: before, hadJoined, wasOrderedAway)
        } else {
            stray = ping
        }
    }

    private static func isMoving(_ ping: Ping) -> Bool {
        ping.speed.map { $0 >= standingSpeed } ?? false
    }

    private mutating func begin(
        _ ping: Ping, from before: Ping?, _ hadJoined: Bool, _ wasOrderedAway: Bool
    ) {
        if let speed = ping.speed {
            guard speed < Self.standingSpeed else { return }
            current = Halt(
                ping, hadJoined: hadJoined, wasOrderedAway: wasOrderedAway,
                isStopAndGo: isStopAndGo(at: ping))
        } else if let before {
            let seconds = (ping.at - before.at).value
            let metres = ping.point.distance(to: before.point)
            guard seconds > 0, metres <= Self.stillRadius, metres / seconds < Self.standingPace
            else { return }
            var halt = Halt(
                before, hadJoined: hadJoined, wasOrderedAway: wasOrderedAway,
                isStopAndGo: isStopAndGo(at: before))
            halt.stay(ping)
            current = halt
        }
    }

    private mutating func leave(
        _ ping: Ping, from before: Ping?, _ hadJoined: Bool, _ wasOrderedAway: Bool
    ) {
        if let halt = current, halt.lasted >= Self.shortSeconds {
            older = newer
            newer = Pause(end: halt.last.at, point: halt.anchor)
            if halt.lasted >= Self.keptSeconds { keep(halt) }
        }
        current = nil
        let strayed = stray
        stray = nil
        guard !Self.isMoving(ping) else { return }
        guard let strayed, strayed.point.distance(to: ping.point) <= Self.stillRadius + ping.slack
        else { return begin(ping, from: before, hadJoined, wasOrderedAway) }
        // It had already come to rest where it was first seen outside.
        var halt = Halt(
            strayed, hadJoined: hadJoined, wasOrderedAway: wasOrderedAway,
            isStopAndGo: isStopAndGo(at: strayed))
        halt.stay(ping)
        current = halt
    }

    /// Two stops just before this place: the load is in stop-and-go traffic.
    private func isStopAndGo(at ping: Ping) -> Bool {
        [newer, older].allSatisfy { pause in
            guard let pause else { return false }
            return (ping.at - pause.end).value <= Self.jamSeconds
                && ping.point.distance(to: pause.point) <= Self.jamMetres
        }
    }

    /// When full, the shortest gives way: it is the one that needs an explanation least.
    private mutating func keep(_ halt: Halt) {
        past.append(halt)
        guard past.count > Self.haltsMax else { return }
        let shortest = past.indices.min { past[$0].lasted < past[$1].lasted }
        if let shortest { past.remove(at: shortest) }
    }

    /// True when the load has stood still from the given moment until its last report.
    func isStanding(since moment: Instant) -> Bool {
        current.map { $0.from.at <= moment && $0.last.at > moment } ?? false
    }

}
