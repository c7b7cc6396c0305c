/// A first-come-first-served queue before posts whose number changes with time.
///
/// Customers come in order of arrival. Since a first-come queue also starts them in that order,
/// each start follows from the posts' next free moments alone: no calendar of events is needed,
/// only a heap of the services under way. At one moment services end first, then posts open or
/// close, then the next customer starts.
package struct PostQueue {
    private var steps: [Double]
    private var open: [Int]
    private var period: Double
    private var step = 0
    private var openNow = 0
    private var stepEnd = 0.0
    private var lastStart = 0.0

    /// A binary heap of the services under way, by the moment of their end.
    private var ends: [Double] = []
    private var whose: [Int32] = []

    package init(_ plan: CapacityPlan) {
        steps = plan.starts
        open = plan.open
        period = plan.afterMidnight == .nextDay ? CapacityPlan.daySeconds : .infinity
        let most = (open.max() ?? 0) + 1
        ends.reserveCapacity(most)
        whose.reserveCapacity(most)
        openNow = open[0]
        stepEnd = end(of: 0)
    }

    /// Empty again, at midnight.
    mutating func reset() {
        step = 0
        openNow = open[0]
        stepEnd = end(of: 0)
        lastStart = 0
        ends.removeAll(keepingCapacity: true)
        whose.removeAll(keepingCapacity: true)
    }

    /// When the customer's service starts. Those whose services end by then are written to `left`.
    @inline(__always)
    package mutating func admit(
        _ customer: Int32, at arrival: Double, service: Double, left: inout Departures
    ) -> Double {
        var now = max(arrival, lastStart)
        while stepEnd <= now { turn() }
        while let first = ends.first, first <= now { leave(&left) }
        while ends.count >= openNow {
            now = min(stepEnd, ends.first ?? .infinity)
            while stepEnd <= now { turn() }
            while let first = ends.first, first <= now { leave(&left) }
        }
        lastStart = now
        push(now + service, customer)
        return now
    }

    /// Everybody still in service leaves.
    package mutating func drain(_ left: inout Departures) {
        while !ends.isEmpty { leave(&left) }
    }

    private func end(of step: Int) -> Double {
        let lap = Double(step / steps.count) * CapacityPlan.daySeconds
        let place = step % steps.count
        if place + 1 < steps.count { return lap + steps[place + 1] }
        return period == .infinity ? .infinity : lap + period
    }

    private mutating func turn() {
        step += 1
        openNow = open[step % open.count]
        stepEnd = end(of: step)
    }

    @inline(__always)
    private mutating func leave(_ left: inout Departures) {
        left.append(ends[0], whose[0])
        let lastEnd = ends.removeLast(), lastOne = whose.removeLast()
        guard !ends.isEmpty else { return }
        sink(lastEnd, lastOne)
    }

    @inline(__always)
    private mutating func sink(_ time: Double, _ customer: Int32) {
        let count = ends.count
        var hole = 0
        while true {
            var child = 2 &* hole &+ 1
            guard child < count else { break }
            if child &+ 1 < count, ends[child &+ 1] < ends[child] { child &+= 1 }
            guard ends[child] < time else { break }
            ends[hole] = ends[child]
            whose[hole] = whose[child]
            hole = child
        }
        ends[hole] = time
        whose[hole] = customer
    }

    @inline(__always)
    private mutating func push(_ time: Double, _ customer: Int32) {
        ends.append(time)
        whose.append(customer)
        var hole = ends.count &- 1
        while hole > 0 {
            let parent = (hole &- 1) / 2
            guard time < ends[parent] else { break }
            ends[hole] = ends[parent]
            whose[hole] = whose[parent]
            hole = parent
        }
        ends[hole] = time
        whose[hole] = customer
    }
}
