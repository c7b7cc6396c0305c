/// What a group of trucks gains: hours a truck, before the programme less after it.
package struct TimeGain: Hashable, Sendable {
    /// A mean over simulated days and its standard error; a claim has no error.
    package struct Hours: Hashable, Sendable {
        package let mean: Double
        package let error: Double

        package init(_ mean: Double, error: Double = 0) {
            self.mean = mean
            self.error = error
        }

        /// Pairs of the same day with the same trucks.
        init(_ days: [Double]) {
            let count = Double(max(days.count, 1))
            let mean = days.reduce(0, +) / count
            let squares = days.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            self.mean = mean
            error = days.count > 1 ? (squares / (count - 1) / count).squareRoot() : 0
        }
    }

    package let group: String
    package let participates: Bool
    package let trucksPerYear: Double
    /// From arrival in the queue to the exit.
    package let crossing: Hours
    /// In the queue before primary, engine running.
    package let idling: Hours
    /// p95 less p50 of the wait: what a careful dispatcher adds to the plan.
    package let buffer: Double
    package let waitBefore: Double
    package let waitAfter: Double

    package init(
        group: String, participates: Bool, trucksPerYear: Double, crossing: Hours, idling: Hours,
        buffer: Double = 0, waitBefore: Double = 0, waitAfter: Double = 0
    ) {
        self.group = group
        self.participates = participates
        self.trucksPerYear = trucksPerYear
        self.crossing = crossing
        self.idling = idling
        self.buffer = buffer
        self.waitBefore = waitBefore
        self.waitAfter = waitAfter
    }
}
