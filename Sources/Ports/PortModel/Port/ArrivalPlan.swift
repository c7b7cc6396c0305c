/// Poisson arrivals at a rate that is constant within the hour, trucks per hour for 24 hours.
package struct ArrivalPlan: Hashable, Sendable {
    package let trucksPerHour: [Double]

    package init(trucksPerHour: [Double]) {
        precondition(trucksPerHour.count == 24, "a day has 24 hours")
        precondition(trucksPerHour.allSatisfy { $0 >= 0 && $0.isFinite }, "rates are not negative")
        self.trucksPerHour = trucksPerHour
    }

    package init(trucksPerDay: Double, hourlyWeights: [Double]) {
        let sum = hourlyWeights.reduce(0, +)
        self.init(trucksPerHour: hourlyWeights.map { trucksPerDay * $0 / sum })
    }

    package var trucksPerDay: Double { trucksPerHour.reduce(0, +) }

    package func scaled(_ factor: Double) -> ArrivalPlan {
        ArrivalPlan(trucksPerHour: trucksPerHour.map { $0 * factor })
    }

    /// Writes the arrival times of one day, seconds after midnight, in order.
    ///
    /// A unit-rate process is laid over the cumulated rate, so that truck `n` of one scenario is
    /// truck `n` of the next one even when the rates differ.
    func draw(_ draws: DrawStream, into times: inout [Double]) {
        times.removeAll(keepingCapacity: true)
        var hour = 0, passed = 0.0, reached = 0.0
        while true {
            reached += draws.exponential(times.count)
            while hour < 24, reached >= passed + trucksPerHour[hour] {
                passed += trucksPerHour[hour]
                hour += 1
            }
            guard hour < 24 else { return }
            times.append((Double(hour) + (reached - passed) / trucksPerHour[hour]) * 3600)
        }
    }
}
