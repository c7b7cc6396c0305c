extension PortSimulation {
    /// Waits and crossings of the day's trucks, per class and per hour of arrival.
    mutating func measure(_ outcome: inout DayOutcome, _ tally: inout PortTally) {
        noteCrossings()
        for truck in arrivals.indices {
            let lane = Int(laneOf[truck])
            outcome.lanes[lane].trucks &+= 1
            outcome.lanes[lane].waitSum += waits[truck]
            outcome.lanes[lane].crossingSum += crossings[truck]
            let hour = min(23, Int(arrivals[truck] / 3600))
            tally.add(lane: lane, hour: hour, wait: waits[truck])
        }
        for lane in outcome.lanes.indices {
            outcome.lanes[lane].waitP90 = p90(of: waits, in: lane)
            outcome.lanes[lane].crossingP90 = p90(of: crossings, in: lane)
        }
    }

    private mutating func noteCrossings() {
        crossings.removeAll(keepingCapacity: true)
        crossings.append(contentsOf: repeatElement(0, count: arrivals.count))
        for place in 0..<flow.gone.count {
            let truck = Int(flow.gone.trucks[place])
            crossings[truck] = flow.gone.times[place] - arrivals[truck]
        }
    }

    private mutating func p90(of values: [Double], in lane: Int) -> Double {
        scratch.removeAll(keepingCapacity: true)
        for truck in values.indices where Int(laneOf[truck]) == lane {
            scratch.append(values[truck])
        }
        return Percentile.take(0.9, of: &scratch) ?? 0
    }
}
