/// Linear regression that would rather say nothing: coefficients are drawn towards zero, and large
/// errors count less (Huber's weights), because a closed border is no reason to expect another.
struct Ridge {
    /// The share of the features' own spread that is added to it.
    var penalty: Double
    /// How many of the features are used.
    let count: Int
    private(set) var coefficients: [Double]

    /// Three rounds settle the weights to a hundredth.
    private static let rounds = 3
    private static let normalScale = 1.4826
    /// So many errors say where the middle is, to some hundredths.
    private static let sampleMax = 1_000

    struct Example {
        let features: [Double]
        let target: Double
    }

    init(penalty: Double, count: Int) {
        self.penalty = penalty
        self.count = count
        coefficients = Array(repeating: 0, count: count)
    }

    func value(_ features: [Double]) -> Double {
        zip(coefficients, features).reduce(0) { $0 + $1.0 * $1.1 }
    }

    mutating func fit(_ examples: ArraySlice<Example>) {
        guard !examples.isEmpty else { return }
        let scales = (0..<count).map { place in
            let sum = examples.reduce(0) { $0 + $1.features[place] * $1.features[place] }
            return (sum / Double(examples.count)).squareRoot() + 1e-9
        }
        var weights = Array(repeating: 1.0, count: examples.count)
        for _ in 0..<Self.rounds {
            coefficients = solve(examples, scales, weights)
            let errors = examples.map { abs($0.target - value($0.features)) }
            let spread = Self.normalScale * Self.middle(errors) + 1e-9
            weights = errors.map { min(1, spread / max($0, 1e-9)) }
        }
    }

    /// About the median: sorting thousands of errors would take longer than all the rest.
    private static func middle(_ errors: [Double]) -> Double {
        let every = max(1, errors.count / sampleMax)
        let sample = stride(from: 0, to: errors.count, by: every).map { errors[$0] }.sorted()
        return sample[sample.count / 2]
    }

    /// The normal equations of the scaled features, by elimination; they are positive definite.
    private func solve(
        _ examples: ArraySlice<Example>, _ scales: [Double], _ weights: [Double]
    ) -> [Double] {
        let width = count + 1
        var matrix = Array(repeating: 0.0, count: count * width)
        var row = Array(repeating: 0.0, count: width)
        for (example, weight) in zip(examples, weights) {
            for place in 0..<count { row[place] = example.features[place] / scales[place] }
            row[count] = example.target
            for a in 0..<count {
                let left = row[a] * weight
                for b in a..<width { matrix[a * width + b] += left * row[b] }
            }
        }
        for a in 0..<count {
            for b in 0..<a { matrix[a * width + b] = matrix[b * width + a] }
            matrix[a * width + a] += penalty * Double(examples.count)
        }
        for pivot in 0..<count {
            for other in (pivot + 1)..<max(count, pivot + 1) {
                let factor = matrix[other * width + pivot] / matrix[pivot * width + pivot]
                for column in pivot..<width {
                    matrix[other * width + column] -= factor * matrix[pivot * width + column]
                }
            }
        }
        var solution = Array(repeating: 0.0, count: count)
        for pivot in stride(from: count - 1, through: 0, by: -1) {
            var value = matrix[pivot * width + count]
            for column in (pivot + 1)..<max(count, pivot + 1) {
                value -= matrix[pivot * width + column] * solution[column]
            }
            solution[pivot] = value / matrix[pivot * width + pivot]
        }
        return zip(solution, scales).map { $0 / $1 }
    }
}
