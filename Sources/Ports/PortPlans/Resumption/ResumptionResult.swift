import PortModel

/// How a port comes back: its backlog first come, first served, every rule of priority beside it,
/// and what its neighbours carry meanwhile.
package struct ResumptionResult: Sendable {
    package struct NeighbourOutcome: Hashable, Sendable {
        package let name: String
        package let diverted: Double
        package let usual: Double
        package let peakQueue: Double
        package let longestWait: Double
        package let extraTruckHours: Double
    }

    package let scenario: ResumptionScenario
    /// Hours from reopening until nobody waits; nil: not within the days simulated.
    package let clearHours: Double?
    package let peakQueue: Double
    package let peakHour: Double
    package let truckHours: Double
    /// The same days with nothing happening.
    package let calmPeak: Double
    package let calmTruckHours: Double
    /// Booth-hours that the surges add to the roster.
    package let surgeBoothHours: Double
    /// At the end of each hour.
    package let queueByHour: [Double]
    package let calmByHour: [Double]
    /// Trucks that come to this port, by class and hour: without those that divert or stay at home.
    package let arrivalsByHour: [[Double]]
    package let rules: [RuleOutcome]
    package let neighbours: [NeighbourOutcome]
    package let suppressedTrucks: Double
    package let divertedTrucks: Double
    package let diversionRounds: Int
    package let diversionResidual: Double
    /// Trucks served at home, and what it would have been without the disturbance.
    package let served: Double
    package let calmServed: Double

    package init(_ scenario: ResumptionScenario) {
        self.scenario = scenario
        let perHour = CapacityTable.stepsPerHour
        let calmTable = CapacityTable(scenario, disturbed: false)
        let table = CapacityTable(scenario, disturbed: true)
        let usual = Self.arrivals(scenario), order = PriorityRule.firstCome(usual.count)
        let window = Self.window(scenario)
        let calm = BacklogRun(usual, calmTable, order, window: window)
        let kept = Self.kept(usual, scenario)
        let flow = DiversionFlow(scenario, arrivals: kept, table: table, calm: calm)
        let run = BacklogRun(flow.home, table, order, window: window)

        peakQueue = run.queue.max() ?? 0
        peakHour = Double((run.queue.firstIndex(of: peakQueue) ?? 0) + 1) / Double(perHour)
        truckHours = run.truckHours.reduce(0, +)
        calmPeak = calm.queue.max() ?? 0
        calmTruckHours = calm.truckHours.reduce(0, +)
        clearHours = Self.clearing(run.queue, from: scenario.reopening)
        queueByHour = Self.hourly(run.queue)
        calmByHour = Self.hourly(calm.queue)
        arrivalsByHour = flow.home.map(Self.summed)
        served = run.served.reduce(0, +)
        calmServed = calm.served.reduce(0, +)
        suppressedTrucks = Self.sum(usual) - Self.sum(kept)
        divertedTrucks = Self.sum(flow.diverted)
        diversionRounds = flow.rounds
        diversionResidual = flow.residual
        surgeBoothHours = Self.surge(scenario)
        rules = Self.frontier(
            PriorityRule.all(usual.count).map { rule in
                let tried =
                    rule == order ? run : BacklogRun(flow.home, table, rule, window: window)
                return RuleOutcome(tried, rule, scenario.classes)
            })
        neighbours = zip(scenario.diversion?.neighbours ?? [], flow.diverted).map {
            Self.outcome($0, $1)
        }
    }

    private static func arrivals(_ scenario: ResumptionScenario) -> [[Double]] {
        let perHour = CapacityTable.stepsPerHour
        return scenario.classes.map { truckClass in
            (0..<scenario.days * 24 * perHour).map { step in
                scenario.port.arrivals.trucksPerHour[step / perHour % 24] * truckClass.share
                    / Double(perHour)
            }
        }
    }

    /// Without the trips that are not made at all while the port does less.
    private static func kept(
        _ arrivals: [[Double]], _ scenario: ResumptionScenario
    ) -> [[Double]] {
        arrivals.map { steps in
            steps.enumerated().map { step, trucks in
                let hour = (Double(step) + 0.5) / Double(CapacityTable.stepsPerHour)
                let isReduced = scenario.isOpen(atHour: hour) < 1
                return isReduced ? trucks * (1 - scenario.suppressed) : trucks
            }
        }
    }

    private static func window(_ scenario: ResumptionScenario) -> Range<Int> {
        let perHour = Double(CapacityTable.stepsPerHour)
        let last = scenario.days * 24 * CapacityTable.stepsPerHour
        let first = min(last, Int(scenario.firstChange * perHour))
        return
            first..<min(
                last, max(first, Int((scenario.firstChange + scenario.windowHours) * perHour)))
    }

    /// Less than this many trucks are the rounding of sums.
    private static let nobody = 1e-6

    private static func clearing(_ queue: [Double], from hour: Double) -> Double? {
        let first = Int((hour * Double(CapacityTable.stepsPerHour)).rounded())
        guard first < queue.count else { return nil }
        return queue[first...].firstIndex { $0 < nobody }.map {
            Double($0 + 1) / Double(CapacityTable.stepsPerHour) - hour
        }
    }

    private static func hourly(_ queue: [Double]) -> [Double] {
        stride(
            from: CapacityTable.stepsPerHour - 1, to: queue.count, by: CapacityTable.stepsPerHour
        )
        .map { queue[$0] }
    }

    private static func summed(_ steps: [Double]) -> [Double] {
        stride(from: 0, to: steps.count, by: CapacityTable.stepsPerHour).map { first in
            steps[first..<min(steps.count, first + CapacityTable.stepsPerHour)].reduce(0, +)
        }
    }

    private static func sum(_ amounts: [[Double]]) -> Double {
        amounts.reduce(0) { $0 + $1.reduce(0, +) }
    }

    private static func surge(_ scenario: ResumptionScenario) -> Double {
        guard !scenario.surges.isEmpty else { return 0 }
        let plain = ResumptionScenario(
            name: scenario.name, port: scenario.port, days: scenario.days,
            pooling: scenario.pooling, classes: scenario.classes, changes: scenario.changes)
        return CapacityTable(scenario, disturbed: true).boothHours
            - CapacityTable(plain, disturbed: true).boothHours
    }

    private static func frontier(_ outcomes: [RuleOutcome]) -> [RuleOutcome] {
        outcomes.map { outcome in
            var judged = outcome
            judged.isOnFrontier = !outcomes.contains { $0.beats(outcome) }
            return judged
        }
    }

    private static func outcome(
        _ neighbour: Diversion.Neighbour, _ diverted: [Double]
    ) -> NeighbourOutcome {
        let queue = NeighbourQueue(neighbour, diverted: diverted)
        let calm = NeighbourQueue(neighbour, diverted: diverted.map { _ in 0 })
        let days = Double(diverted.count / (24 * CapacityTable.stepsPerHour))
        return NeighbourOutcome(
            name: neighbour.name, diverted: diverted.reduce(0, +),
            usual: neighbour.usualPerHour.reduce(0, +) * days, peakQueue: queue.peak,
            longestWait: queue.waitHours.max() ?? 0,
            extraTruckHours: queue.truckHours - calm.truckHours)
    }
}
