#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// How likely something is found in a parcel: a logistic regression on what was examined so far.
/// Its weights can be read by a person.
package struct FindModel: Sendable {
    /// With fewer results the weights would be those of chance.
    package static let examinedMin = 200, foundMin = 20
    /// Newton's steps settle in under ten.
    private static let roundsMax = 25
    /// A thousandth of a step is none.
    private static let halvingsMax = 10
    /// A normal prior of standard deviation 1 on each weight of a feature in units of its spread.
    private static let ridge = 1.0

    private let means: [Double]
    private let spreads: [Double]
    /// In log-odds; the first is the base, then one a feature, in units of its spread.
    package let weights: [Double]

    /// nil when too little was examined or found.
    package init?(_ rows: [[Double]], results: [ParcelFile.Result]) {
        let examined = results.indices.filter { results[$0] != .notExamined }
        let found = examined.count { results[$0] == .found }
        guard examined.count >= Self.examinedMin, found >= Self.foundMin,
            found < examined.count, let width = rows.first?.count
        else { return nil }
        var means = [Double](repeating: 0, count: width)
        var spreads = means
        let count = Double(examined.count)
        for row in examined { for place in 0..<width { means[place] += rows[row][place] / count } }
        for row in examined {
            for place in 0..<width {
                let off = rows[row][place] - means[place]
                spreads[place] += off * off / count
            }
        }
        // A feature that is always the same says nothing, whatever it is divided by.
        spreads = spreads.map { $0 > 1e-12 ? $0.squareRoot() : 1 }
        self.means = means
        self.spreads = spreads
        let inputs = examined.map { Self.input(rows[$0], means, spreads) }
        let truth = examined.map { results[$0] == .found ? 1.0 : 0 }
        weights = Self.fit(inputs, truth)
    }

    package func probability(_ row: [Double]) -> Double {
        Self.probability(Self.input(row, means, spreads), weights)
    }

    /// What each feature adds to the log-odds, against the parcels examined so far.
    package func contributions(_ row: [Double]) -> [Double] {
        zip(Self.input(row, means, spreads), weights).dropFirst().map { $0.0 * $0.1 }
    }

    private static func input(
        _ row: [Double], _ means: [Double], _ spreads: [Double]
    ) -> [Double] {
        [1] + row.indices.map { (row[$0] - means[$0]) / spreads[$0] }
    }

    private static func probability(_ input: [Double], _ weights: [Double]) -> Double {
        1 / (1 + exp(-zip(input, weights).reduce(0) { $0 + $1.0 * $1.1 }))
    }

    private static func fit(_ inputs: [[Double]], _ truth: [Double]) -> [Double] {
        let width = inputs[0].count
        let base = truth.reduce(0, +) / Double(truth.count)
        var weights = [Double](repeating: 0, count: width)
        weights[0] = log(base / (1 - base))
        for _ in 0..<roundsMax {
            var slope = [Double](repeating: 0, count: width)
            var bend = [[Double]](repeating: slope, count: width)
            for place in 1..<width {
                slope[place] = -ridge * weights[place]
                bend[place][place] = ridge
            }
            for (input, truth) in zip(inputs, truth) {
                let chance = probability(input, weights)
                let curve = chance * (1 - chance)
                for one in 0..<width {
                    slope[one] += input[one] * (truth - chance)
                    for other in 0...one { bend[one][other] += curve * input[one] * input[other] }
                }
            }
            let step = solve(bend, slope)
            let next = shortened(step, from: weights, inputs, truth)
            let change = zip(next, weights).reduce(0) { max($0, abs($1.0 - $1.1)) }
            weights = next
            if change < 1e-9 { break }
        }
        return weights
    }

    /// A full step may overshoot where finds are rare; it is halved until it is no worse.
    private static func shortened(
        _ step: [Double], from weights: [Double], _ inputs: [[Double]], _ truth: [Double]
    ) -> [Double] {
        let before = loss(weights, inputs, truth)
        var length = 1.0
        for _ in 0..<halvingsMax {
            let next = zip(weights, step).map { $0.0 + length * $0.1 }
            if loss(next, inputs, truth) <= before { return next }
            length /= 2
        }
        return weights
    }

    private static func loss(
        _ weights: [Double], _ inputs: [[Double]], _ truth: [Double]
    ) -> Double {
        var loss = weights.dropFirst().reduce(0) { $0 + ridge * $1 * $1 / 2 }
        for (input, truth) in zip(inputs, truth) {
            let odds = zip(input, weights).reduce(0) { $0 + $1.0 * $1.1 }
            // log(1 + exp(odds)) that does not overflow.
            loss += max(odds, 0) + log(1 + exp(-abs(odds))) - truth * odds
        }
        return loss
    }

    /// Cholesky, of a positive matrix given by its lower half.
    private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
        let width = right.count
        var lower = matrix
        for row in 0..<width {
            for column in 0...row {
                var sum = matrix[row][column]
                for place in 0..<column { sum -= lower[row][place] * lower[column][place] }
                lower[row][column] =
                    row == column ? max(sum, 1e-12).squareRoot() : sum / lower[column][column]
            }
        }
        var half = right
        for row in 0..<width {
            for place in 0..<row { half[row] -= lower[row][place] * half[place] }
            half[row] /= lower[row][row]
        }
        for row in stride(from: width - 1, through: 0, by: -1) {
            for place in row + 1..<width {
                half[row] -= lower[place][row] * half[place]
            }
            half[row] /= lower[row][row]
        }
        return half
    }
}
