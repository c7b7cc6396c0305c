/// Trucks counted in the queue of a lane, as loops or cameras count them.
package struct QueueCounts: Sendable {
    package struct Count: Hashable, Sendable {
        package let at: Double
        package let waiting: Int

        package init(at: Double, waiting: Int) {
            self.at = at
            self.waiting = waiting
        }
    }

    /// An older count says nothing of the queue now.
    static let ageMax = 600.0

    /// By lane, in order of time.
    private let lanes: [[Count]]

    package init(standard: [Count], fast: [Count]) {
        lanes = [standard, fast].map { $0.sorted { $0.at < $1.at } }
    }

    func newest(of lane: LaneClass, at now: Double) -> Int? {
        let counts = lanes[lane.rawValue]
        var low = 0, high = counts.count
        while low < high {
            let middle = (low + high) / 2
            if counts[middle].at <= now { low = middle + 1 } else { high = middle }
        }
        guard low > 0, now - counts[low - 1].at <= Self.ageMax else { return nil }
        return counts[low - 1].waiting
    }
}
