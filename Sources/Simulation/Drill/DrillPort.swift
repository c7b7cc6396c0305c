/// Trucks before booths whose number somebody decides while it goes on: first come, first served in
/// each queue. The same seed gives the same trucks, whatever is decided about the booths.
package struct DrillPort: Sendable {
    /// From the booth to the far side, with no inspection in between.
    private static let driveOut = 240.0

    private let plan: DrillPlan
    private var chance: [Chance]
    private var next: [Double]
    private var count = 0
    /// By station: who waits, from `heads` on, and when each booth is free again.
    private var queues: [[DrillTruck]]
    private var heads: [Int]
    private var free: [[Double]]
    /// Trucks on their way out, which nobody may be told of before they are there.
    private var leaving: [DrillEvent] = []
    package private(set) var clock: Double

    package init(_ plan: DrillPlan, seed: UInt64, from start: Double) {
        self.plan = plan
        clock = start
        chance = plan.kinds.indices.map { Chance(seed: seed).branch("kind/\($0)") }
        next = plan.kinds.map { _ in start }
        queues = Array(repeating: [], count: plan.stations)
        heads = Array(repeating: 0, count: plan.stations)
        free = Array(repeating: [], count: plan.stations)
        for kind in plan.kinds.indices { next[kind] = arrival(of: kind, after: start) }
    }

    package var waiting: Int { zip(queues, heads).reduce(0) { $0 + $1.0.count - $1.1 } }

    /// Who waits in a station, the first in line first.
    package func line(at station: Int) -> ArraySlice<DrillTruck> {
        queues[station][heads[station]...]
    }

    package var stations: Int { plan.stations }

    /// Those that stand there when it begins; they joined over the last hour.
    package mutating func settle() -> [DrillEvent] {
        var trucks: [DrillTruck] = []
        for (kind, waiting) in plan.waiting.enumerated() {
            for place in 0..<waiting {
                let ago = 3_600 * (1 - Double(place) / Double(max(1, waiting)))
                trucks.append(truck(kind, joined: clock - ago))
            }
        }
        trucks.sort { ($0.joined, $0.number) < ($1.joined, $1.number) }
        for truck in trucks { queues[plan.kinds[truck.kind].station].append(truck) }
        return trucks.map(DrillEvent.joined)
    }

    /// Up to a moment, with so many booths open at each station meanwhile.
    package mutating func advance(to end: Double, booths: [Int]) -> [DrillEvent] {
        precondition(end >= clock && booths.count == plan.stations, "a port goes forward")
        var events = arrive(until: end)
        for station in 0..<plan.stations {
            serve(station, booths[station], until: end, into: &events)
        }
        events += left(by: end)
        clock = end
        return events.sorted { ($0.at, $0.rank, $0.number) < ($1.at, $1.rank, $1.number) }
    }

    private mutating func arrive(until end: Double) -> [DrillEvent] {
        var trucks: [DrillTruck] = []
        for kind in plan.kinds.indices {
            while next[kind] < end {
                trucks.append(truck(kind, joined: next[kind]))
                next[kind] = arrival(of: kind, after: next[kind])
            }
        }
        trucks.sort { ($0.joined, $0.number) < ($1.joined, $1.number) }
        for truck in trucks { queues[plan.kinds[truck.kind].station].append(truck) }
        return trucks.map(DrillEvent.joined)
    }

    private mutating func serve(
        _ station: Int, _ open: Int, until end: Double, into events: inout [DrillEvent]
    ) {
        // A booth that opens takes its first truck now; one that closes finishes the one it has.
        while free[station].count < open { free[station].append(clock) }
        while heads[station] < queues[station].count, open > 0 {
            let truck = queues[station][heads[station]]
            let booth = (0..<open).min { free[station][$0] < free[station][$1] } ?? 0
            let begin = max(free[station][booth], truck.joined, clock)
            guard begin < end else { break }
            free[station][booth] = begin + truck.service
            heads[station] += 1
            events.append(.atPrimary(truck, at: begin))
            leaving.append(.left(truck, at: begin + truck.service + Self.driveOut))
        }
        // Half of the row is gone: it is cut, so that a long exercise does not grow for ever.
        if heads[station] > 1_024, heads[station] * 2 > queues[station].count {
            queues[station].removeFirst(heads[station])
            heads[station] = 0
        }
    }

    private mutating func left(by end: Double) -> [DrillEvent] {
        let gone = leaving.filter { $0.at < end }
        leaving.removeAll { $0.at < end }
        return gone
    }

    private mutating func truck(_ kind: Int, joined: Double) -> DrillTruck {
        let known = plan.kinds[kind]
        count += 1
        return DrillTruck(
            number: count, kind: kind, isFast: known.isFast, joined: joined,
            service: known.variation > 0
                ? chance[kind].lasting(mean: known.service, variation: known.variation)
                : known.service)
    }

    /// Thinning would ask for the highest rate; hour after hour asks for nothing.
    private mutating func arrival(of kind: Int, after at: Double) -> Double {
        let rates = plan.kinds[kind].trucksByHour
        var at = at, left = chance[kind].exponential(mean: 1)
        while true {
            let hour = Int(at / 3_600)
            guard hour < rates.count else { return .infinity }
            let rate = rates[hour] / 3_600, end = Double(hour + 1) * 3_600
            if rate * (end - at) > left { return at + left / rate }
            left -= rate * (end - at)
            at = end
        }
    }
}

extension DrillEvent {
    /// At one moment a truck joins before it is served and is served before it leaves.
    fileprivate var rank: Int {
        switch self {
        case .joined: 0
        case .atPrimary: 1
        case .left: 2
        }
    }

    fileprivate var number: Int {
        switch self {
        case .joined(let truck), .atPrimary(let truck, _), .left(let truck, _): truck.number
        }
    }
}
