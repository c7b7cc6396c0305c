/// Whether the queue reaches the first reader: trucks then stand there and are read again and again.
enum Censoring {
    private static let window = 1_800.0
    /// A truck drives past a reader within seconds.
    private static let standLeast = 45.0
    private static let leastCount = 5

    static func isCensored(_ arrivals: [Arrival], at now: Double) -> Bool {
        var stands: [Double] = []
        var low = 0, high = arrivals.count
        while low < high {
            let middle = (low + high) / 2
            if arrivals[middle].at <= now { low = middle + 1 } else { high = middle }
        }
        for arrival in arrivals[..<low].reversed() {
            if arrival.at < now - window { break }
            stands.append(min(arrival.lastSeen, now) - arrival.at)
        }
        guard stands.count >= leastCount else { return false }
        return stands.sorted()[stands.count / 2] >= standLeast
    }
}
