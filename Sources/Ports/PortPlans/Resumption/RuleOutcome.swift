/// What one rule of priority does to the trucks of the window; hours.
package struct RuleOutcome: Hashable, Sendable {
    package struct Waits: Hashable, Sendable {
        package let mean: Double
        /// nil: more than a tenth was never served within the days simulated.
        package let p90: Double?
        package let trucks: Double
        package let unserved: Double
    }

    package let rule: PriorityRule
    package let classes: [Waits]
    package let all: Waits
    package let truckHours: Double
    /// USD over all days, by the classes' losses an hour.
    package let loss: Double
    /// No other rule is at least as good in mean wait, in the worst class's p90 and in loss.
    package internal(set) var isOnFrontier = true

    /// Infinite when a class's p90 is beyond the days.
    package var worstP90: Double {
        classes.filter { $0.trucks > 0 }.map { $0.p90 ?? .infinity }.max() ?? 0
    }

    init(_ run: BacklogRun, _ rule: PriorityRule, _ classes: [TruckClass]) {
        self.rule = rule
        self.classes = classes.indices.map { place in
            Self.waits(run.waited[place], unserved: run.unserved(place))
        }
        let pooled = run.waited.dropFirst().reduce(run.waited[0]) { sums, more in
            zip(sums, more).map(+)
        }
        all = Self.waits(pooled, unserved: classes.indices.reduce(0) { $0 + run.unserved($1) })
        truckHours = run.truckHours.reduce(0, +)
        loss = zip(run.truckHours, classes).reduce(0) { $0 + $1.0 * $1.1.lossPerHour }
    }

    /// A hundredth of a truck is rounding, not a truck.
    private static let tracesMax = 0.01

    private static func waits(_ waited: [Double], unserved: Double) -> Waits {
        let perHour = Double(CapacityTable.stepsPerHour)
        let served = waited.reduce(0, +), trucks = served + unserved
        let sum = waited.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
        var passed = 0.0, p90: Double?
        for (steps, amount) in waited.enumerated() where p90 == nil {
            passed += amount
            if passed >= 0.9 * trucks - tracesMax { p90 = Double(steps) / perHour }
        }
        return Waits(
            mean: served > 0 ? sum / served / perHour : 0, p90: p90, trucks: trucks,
            unserved: unserved < tracesMax ? 0 : unserved)
    }

    /// At least as good in everything and better in something.
    func beats(_ other: RuleOutcome) -> Bool {
        // A minute, and a dollar in a thousand, are no difference.
        let minute = 1.0 / 60
        let pairs = [
            (all.mean, other.all.mean, minute), (worstP90, other.worstP90, minute),
            (loss, other.loss, max(loss, other.loss) / 1_000),
        ]
        return pairs.allSatisfy { $0 <= $1 || $0 - $1 < $2 } && pairs.contains { $1 - $0 > $2 }
    }
}
