import PortModel
import Testing

struct QueueTests {
    // A booth that closes would drop its truck, or one that stays open would serve two at once:
    // either moves a port's mean wait by a quarter.
    @Test func aBoothThatClosesFinishesItsTruck() {
        var queue = PostQueue(CapacityPlan(starts: [0, 100, 200], open: [2, 1, 2]))
        var left = Departures()
        // Two in service from 0 to 130 and 150; one booth closes at 100 and opens again at 200.
        #expect(queue.admit(0, at: 0, service: 130, left: &left) == 0)
        #expect(queue.admit(1, at: 0, service: 150, left: &left) == 0)
        // At 130 one is still busy and one may be open: the third waits for 150.
        #expect(queue.admit(2, at: 20, service: 70, left: &left) == 150)
        // The second booth opens at 200 and takes the fourth at once.
        #expect(queue.admit(3, at: 30, service: 10, left: &left) == 200)
        queue.drain(&left)
        #expect(left.times == [130, 150, 210, 220] && left.trucks == [0, 1, 3, 2])
    }

    // A roster of several steps would be read wrongly somewhere between its steps: a calendar of
    // events, written here without any of the queue's shortcuts, must agree to the last digit.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func theCalendarAgrees(seed: UInt64) {
        let chance = DrawStream(seed: seed, replication: 0, purpose: .arrival)
        let open = (0..<12).map { Int(chance.unit($0) * 4) } + [1]
        let plan = CapacityPlan(starts: (0..<13).map { Double($0) * 500 }, open: open)
        var arrivals: [Double] = [], now = 0.0
        for n in 0..<400 {
            now += 15 * chance.exponential(100 + n)
            arrivals.append(now)
        }
        let services = (0..<400).map { 25 * chance.exponential(1_000 + $0) }
        var queue = PostQueue(plan), left = Departures()
        let starts = (0..<400).map {
            queue.admit(Int32($0), at: arrivals[$0], service: services[$0], left: &left)
        }
        queue.drain(&left)
        #expect(starts == Self.calendar(arrivals, services, plan))
        #expect(left.times == zip(starts, services).map(+).sorted())
    }

    /// Time goes from one event to the next; at each, whoever may start starts.
    private static func calendar(
        _ arrivals: [Double], _ services: [Double], _ plan: CapacityPlan
    ) -> [Double] {
        var starts: [Double] = [], ends: [Double] = []
        var moments = Set(arrivals + plan.starts)
        while starts.count < arrivals.count, let now = moments.min() {
            moments.remove(now)
            ends.removeAll { $0 <= now }
            let step = plan.starts.lastIndex { $0 <= now } ?? 0
            while starts.count < arrivals.count, arrivals[starts.count] <= now,
                ends.count < plan.open[step]
            {
                let end = now + services[starts.count]
                starts.append(now)
                ends.append(end)
                moments.insert(end)
            }
        }
        return starts
    }

    // The whole model would rest on a queue that does not wait as theory says: ten million
    // customers, a hundred batches, the first left out because the queue began empty.
    @Test(arguments: [(8, 7.6, 2.110422), (2, 1.8, 4.263158)])
    func erlangC(posts: Int, rate: Double, meanWait: Double) {
        let arrival = DrawStream(seed: 5, replication: posts, purpose: .arrival)
        let service = DrawStream(seed: 5, replication: posts, purpose: .primary)
        var queue = PostQueue(CapacityPlan(constant: posts)), left = Departures()
        var now = 0.0, batches: [Double] = []
        for batch in 0...100 {
            var sum = 0.0
            for n in (batch * 100_000)..<((batch + 1) * 100_000) {
                now += arrival.exponential(n) / rate
                let start = queue.admit(
                    0, at: now, service: service.exponential(n), left: &left)
                sum += start - now
            }
            left.clear()
            if batch > 0 { batches.append(sum / 100_000) }
        }
        let sample = Sample(batches)
        #expect(abs(sample.z(meanWait)) < 3.3, "\(sample.mean) ± \(sample.error)")
        let formula = ErlangC.meanWait(load: rate, posts: posts, service: 1)
        #expect(abs(formula - meanWait) < 1e-6)
    }
}
