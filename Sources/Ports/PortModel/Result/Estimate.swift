/// A mean over simulated days and how far chance may have moved it.
package struct Estimate: Hashable, Sendable {
    package let mean: Double
    /// Standard error of the mean; nil from a single day.
    package let error: Double?

    /// Added up in the order given, so that the last digit does not depend on threads.
    init(_ values: [Double]) {
        let count = Double(values.count)
        let mean = values.isEmpty ? 0 : values.reduce(0, +) / count
        self.mean = mean
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        error = values.count > 1 ? (squares / (count - 1) / count).squareRoot() : nil
    }

    /// Seconds to minutes, or any other change of unit.
    func times(_ factor: Double) -> Estimate {
        Estimate(mean: mean * factor, error: error.map { $0 * factor })
    }

    private init(mean: Double, error: Double?) {
        self.mean = mean
        self.error = error
    }
}
