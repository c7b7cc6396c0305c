/// When each record reaches the lane: a second or two later, a flush later, twice, out of order.
struct Radio {
    private var chance: Chance
    private let holes: [Signals.Hole]

    private typealias Fault = Magnitudes.Fault

    init(holes: [Signals.Hole], chance: Chance) {
        self.holes = holes
        self.chance = chance
    }

    /// Pairs of a moment of arrival and the index of the record that arrives.
    mutating func arrivals(of reports: [Report]) -> [(received: Double, report: Int)] {
        var arrivals: [(received: Double, report: Int)] = []
        arrivals.reserveCapacity(reports.count + 8)
        var waiting = [[Int]](repeating: [], count: holes.count)
        for (index, report) in reports.enumerated() {
            if let hole = report.hole, holes[hole].kind.isFlushed {
                waiting[hole].append(index)
                continue
            }
            var received = report.time + chance.between(Fault.latency)
            if chance.happens(Fault.lateShare) { received += chance.between(Fault.lateSeconds) }
            arrivals.append((received, index))
            if chance.happens(Fault.repeatShare) {
                arrivals.append((received + chance.between(Fault.repeatAfter), index))
            }
        }
        for (hole, records) in zip(holes, waiting) { flush(records, after: hole, into: &arrivals) }
        return arrivals
    }

    private mutating func flush(
        _ records: [Int], after hole: Signals.Hole,
        into arrivals: inout [(received: Double, report: Int)]
    ) {
        var order = records
        if hole.kind == .flushedScrambled {
            for index in order.indices.reversed() where index > 0 {
                order.swapAt(index, chance.whole(0...index))
            }
        }
        for (place, index) in order.enumerated() {
            let received = hole.time.upperBound + 1 + Double(place) * Fault.flushStep
            arrivals.append((received, index))
        }
    }
}
