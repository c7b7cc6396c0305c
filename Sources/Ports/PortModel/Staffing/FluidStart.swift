/// A first roster without simulation: the queue as a fluid with a growing variance.
///
/// Per minute: q <- max(0, q + lambda D - s D / E[S]); var += lambda D + served cv^2 while q > 0,
/// else one minute's worth; and (q + 1.2816 sqrt(var)) E[S] / s <= target at every minute of the
/// hour. The smallest s of each hour, forward. It understaffs a little: a start, not an answer.
struct FluidStart {
    /// Of the standard normal: nine tenths lie below.
    private static let z90 = 1.2816
    private static let step = 60.0

    private struct Level {
        var queue = 0.0
        var variance = 0.0
    }

    let service: ServiceTime
    /// Seconds.
    let target: Double
    let most: Int

    func roster(trucksPerHour: [Double]) -> [Int] {
        var level = Level(), roster: [Int] = []
        for rate in trucksPerHour {
            var booths = rate > 0 ? 1 : 0
            var end = hour(level, rate, booths)
            while end == nil, booths < most {
                booths += 1
                end = hour(level, rate, booths)
            }
            level = end ?? passed(level, rate, booths)
            roster.append(booths)
        }
        return roster
    }

    /// The level after the hour, or nil when the target breaks within it.
    private func hour(_ begin: Level, _ rate: Double, _ booths: Int) -> Level? {
        guard booths > 0 else { return rate > 0 ? nil : begin }
        var level = begin
        for _ in 0..<60 {
            advance(&level, rate, booths)
            let need = level.queue + Self.z90 * level.variance.squareRoot()
            guard need * service.mean / Double(booths) <= target else { return nil }
        }
        return level
    }

    private func passed(_ begin: Level, _ rate: Double, _ booths: Int) -> Level {
        var level = begin
        for _ in 0..<60 { advance(&level, rate, booths) }
        return level
    }

    private func advance(_ level: inout Level, _ rate: Double, _ booths: Int) {
        let come = rate * Self.step / 3600
        let able = Double(booths) * Self.step / service.mean
        let noise = come + min(able, level.queue + come) * service.variation * service.variation
        let next = level.queue + come - able
        level.variance = next > 0 ? level.variance + noise : noise
        level.queue = max(0, next)
    }
}
