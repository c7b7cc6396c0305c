/// A fluid queue of several classes, step by step: trucks as amounts, no chance.
///
/// Luck evens out in a backlog of thousands, and rules that differ only by their order can be
/// compared without it. Each step's arrivals stay together as a cohort, so that every amount
/// served is known to have waited so many steps.
struct BacklogRun {
    private let table: CapacityTable
    /// What is left of the arrivals of each step, `left[class][step]`.
    private var left: [[Double]]
    private var head: [Int]
    private var queued: [Double]

    /// Amounts by steps waited, of arrivals in the window, `waited[class][steps]`.
    private(set) var waited: [[Double]]
    private(set) var truckHours: [Double]
    /// Trucks waiting at the end of each step.
    private(set) var queue: [Double]
    /// Steps until the last truck of a step's arrivals was served, -1 where it never was.
    private(set) var servedAt: [Int]
    private(set) var served: [Double]

    private let window: Range<Int>
    private let groups: [[Int]]

    /// `arrivals[class][step]`, trucks.
    init(
        _ arrivals: [[Double]], _ table: CapacityTable, _ rule: PriorityRule, window: Range<Int>
    ) {
        let classes = arrivals.count, steps = table.budget[0].count
        self.table = table
        self.window = window
        left = arrivals
        head = Array(repeating: 0, count: classes)
        queued = Array(repeating: 0, count: classes)
        waited = Array(repeating: Array(repeating: 0, count: steps), count: classes)
        truckHours = Array(repeating: 0, count: classes)
        served = Array(repeating: 0, count: classes)
        queue = []
        queue.reserveCapacity(steps)
        servedAt = Array(repeating: -1, count: steps)
        // A group whose classes queue at several stations is a group at each of them.
        groups = rule.groups.flatMap { group in
            (0..<table.stations).map { place in group.filter { table.station[$0] == place } }
        }.filter { !$0.isEmpty }
        run(arrivals, steps)
    }

    private mutating func run(_ arrivals: [[Double]], _ steps: Int) {
        for step in 0..<steps {
            for truckClass in arrivals.indices { queued[truckClass] += arrivals[truckClass][step] }
            var budget = table.budget.map { $0[step] }
            for group in groups {
                let station = table.station[group[0]]
                serve(group, step, &budget[station])
            }
            for truckClass in queued.indices {
                truckHours[truckClass] +=
                    queued[truckClass] * CapacityTable.stepSeconds / 3_600
            }
            queue.append(queued.reduce(0, +))
        }
    }

    private mutating func serve(_ group: [Int], _ now: Int, _ budget: inout Double) {
        while budget > 0 {
            for truckClass in group { skipEmpty(truckClass, now) }
            guard let oldest = group.map({ head[$0] }).min(), oldest <= now else { return }
            let due = group.filter { head[$0] == oldest }
            let work = due.reduce(0) { $0 + left[$1][oldest] * table.cost[$1] }
            let part = work <= budget ? 1 : budget / work
            for truckClass in due { take(part, truckClass, oldest, now) }
            budget = part < 1 ? 0 : budget - work
            if part == 1 { servedAt[oldest] = max(servedAt[oldest], now) }
        }
    }

    private mutating func skipEmpty(_ truckClass: Int, _ now: Int) {
        while head[truckClass] <= now, left[truckClass][head[truckClass]] <= 0 {
            if servedAt[head[truckClass]] < 0 { servedAt[head[truckClass]] = head[truckClass] }
            head[truckClass] += 1
            if head[truckClass] == left[truckClass].count { return }
        }
    }

    private mutating func take(_ part: Double, _ truckClass: Int, _ step: Int, _ now: Int) {
        let amount = left[truckClass][step] * part
        left[truckClass][step] = part == 1 ? 0 : left[truckClass][step] - amount
        queued[truckClass] = max(0, queued[truckClass] - amount)
        served[truckClass] += amount
        if window.contains(step) { waited[truckClass][now - step] += amount }
    }

    /// What of the window's arrivals was never served.
    func unserved(_ truckClass: Int) -> Double {
        left[truckClass][window.clamped(to: 0..<left[truckClass].count)].reduce(0, +)
    }

    /// Hours that a truck arriving in a step waits; those never served wait to the end at least.
    func waitHours(_ step: Int) -> Double {
        let end =
            servedAt[step] < 0 || left.contains { $0[step] > 0 } ? queue.count : servedAt[step]
        return Double(end - step) / Double(CapacityTable.stepsPerHour)
    }
}
