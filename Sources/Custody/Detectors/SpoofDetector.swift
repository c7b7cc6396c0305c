import Model

/// Finds tracks that no truck drove: a jump no engine can make, a way too smooth for any receiver,
/// a speed that contradicts the places.
struct SpoofDetector: Sendable {
    /// 162 km/h: no loaded truck, and above every receiver's rounding.
    private static let speedMax = 45.0
    /// Drift between buildings reaches 100 m; a third of a kilometre is another place.
    private static let jumpMetres = 300.0
    /// Steady reports before the jump, so that a cold start is not one; and after it, so that one
    /// stray report is not one either.
    private static let steadyBefore = 3
    private static let steadyAfter = 2

    private struct Jump: Sendable {
        let from: Witness
        let start: Flat
        let to: Witness
        let speed: Double
        var steady = 0
    }

    private var steady = 0
    private var jump: Jump?
    private var smooth = SmoothRun()
    private var frozen = FrozenRun()

    mutating func observe(_ ping: Ping, from before: Ping?) -> Incident? {
        guard let before else { return nil }
        smooth.observe(from: before, to: ping)
        let lie = frozen.observe(from: before, to: ping)
        return pursue(ping, from: before) ?? lie
    }

    private mutating func pursue(_ ping: Ping, from before: Ping) -> Incident? {
        let speed = Self.speed(from: before.point, before.at, to: ping)
        let isJump =
            speed > Self.speedMax
            && before.point.distance(to: ping.point) > Self.jumpMetres + before.slack + ping.slack
        if isJump {
            if isReturn(to: ping) {
                jump = nil
            } else if steady >= Self.steadyBefore {
                jump = Jump(
                    from: before.witness, start: before.point, to: ping.witness, speed: speed)
            }
            steady = 0
            return nil
        }
        steady += 1
        return confirm(ping)
    }

    private mutating func confirm(_ ping: Ping) -> Incident? {
        guard var open = jump else { return nil }
        open.steady += 1
        jump = open.steady < Self.steadyAfter ? open : nil
        guard jump == nil else { return nil }
        return Incident(
            .impossibleJump(speed: MetresPerSecond(open.speed)), .alarm, open.to, open.from,
            ping.witness)
    }

    /// A second leap back to where the first began: one stray report, not a forged track.
    private func isReturn(to ping: Ping) -> Bool {
        guard let jump else { return false }
        return Self.speed(from: jump.start, jump.from.at, to: ping) <= Self.speedMax
    }

    /// Two reports of one second still lie a second apart: device clocks have no finer word.
    private static func speed(from start: Flat, _ at: Instant, to b: Ping) -> Double {
        start.distance(to: b.point) / max(1, (b.at - at).value)
    }

    func findings(_ inquiry: Inquiry) -> [Finding] { smooth.findings(inquiry) }
}
