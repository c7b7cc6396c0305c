import Model

/// A bucket of lines per key. Lines are paid for after they were read, so a key may run into debt
/// and then waits until the debt is paid.
actor RateLimiter {
    /// Full buckets are forgotten when there are more; only keys that exist get a bucket.
    static let bucketsMax = 10_000

    private let perSecond: Double
    private let atOnce: Double
    private var buckets: [KeyID: Bucket] = [:]

    init(perSecond: Double, atOnce: Double) {
        precondition(perSecond > 0 && atOnce > 0, "a rate limit lets something through")
        self.perSecond = perSecond
        self.atOnce = atOnce
    }

    /// Nil to go ahead, else the seconds to wait.
    func wait(_ key: KeyID, at now: ContinuousClock.Instant) -> Int? {
        let bucket = filled(key, at: now)
        buckets[key] = bucket
        return bucket.lines > 0 ? nil : max(1, Int((1 - bucket.lines) / perSecond) + 1)
    }

    func spend(_ lines: Int, of key: KeyID, at now: ContinuousClock.Instant) {
        var bucket = filled(key, at: now)
        bucket.lines -= Double(lines)
        buckets[key] = bucket
    }

    private func filled(_ key: KeyID, at now: ContinuousClock.Instant) -> Bucket {
        guard let bucket = buckets[key] else {
            if buckets.count >= Self.bucketsMax { forgetFull(at: now) }
            return Bucket(lines: atOnce, at: now)
        }
        let lines = bucket.lines + (now - bucket.at) / .seconds(1) * perSecond
        return Bucket(lines: min(atOnce, lines), at: now)
    }

    private func forgetFull(at now: ContinuousClock.Instant) {
        buckets = buckets.filter { filled($0.key, at: now).lines < atOnce }
    }

    private struct Bucket {
        var lines: Double
        var at: ContinuousClock.Instant
    }
}
