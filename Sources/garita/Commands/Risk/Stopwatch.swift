import Foundation
import Targeting

/// How long trees take, in CPU time: what else the machine does matters little.
struct Stopwatch {
    /// Long enough that a clock of microseconds does not matter.
    private static let rowsMin = 500_000

    private let trees: TreeModel
    private let rows: FeatureMatrix

    init(_ trees: TreeModel, _ rows: FeatureMatrix) {
        self.trees = trees
        self.rows = rows
    }

    func report() {
        let rounds = Self.rowsMin / rows.count + 1
        let single = seconds {
            var sum: Float = 0
            for _ in 0..<rounds {
                for row in 0..<rows.count {
                    let start = row * rows.width
                    sum += trees.probability(
                        rows.values.span.extracting(start..<start + rows.width))
                }
            }
            return sum
        }
        let batch = seconds {
            (0..<rounds).reduce(Float(0)) { sum, _ in sum + (trees.probabilities(rows).last ?? 0) }
        }
        let count = Double(rounds * rows.count)
        print("single rows: \(Effort.fixed(single / count * 1e6, 2)) µs of CPU time a row")
        print("batches: \(Int(count / batch)) rows a second of CPU time")
    }

    private func seconds(_ work: () -> Float) -> Double {
        let start = clock()
        // Printed nowhere; returned so that the work cannot be left out.
        withExtendedLifetime(work()) {}
        return Double(clock() - start) / Double(CLOCKS_PER_SEC)
    }
}
