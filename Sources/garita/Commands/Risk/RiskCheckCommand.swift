import ArgumentParser
import Foundation
import Targeting

struct RiskCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks that trees are read right, and how fast they are.",
        discussion: """
            Takes a model from `garita risk train`, or bare trees that XGBoost 1.7 to 3.0 saved \
            as JSON. With --inputs and --expected (raw little-endian float32: rows of features, \
            one probability a row) every prediction is compared; a difference above 0.000001 \
            ends with status 1.
            """)

    @Argument(help: "The model or the trees.") var file: String
    @Option(help: "Rows of features, float32.") var inputs: String?
    @Option(help: "A probability a row, float32.") var expected: String?
    @Flag(help: "Also time single rows and batches, on one thread.") var time = false

    func run() throws {
        let trees = try read()
        print(
            "\(trees.treeCount) trees, \(trees.nodeCount) nodes, \(trees.width) features, written "
                + "by XGBoost \(trees.writer)")
        guard let inputs else { return }
        let values = try floats(inputs)
        guard values.count % trees.width == 0, !values.isEmpty else {
            throw GiveUp.useless(
                "\(inputs) has \(values.count) numbers; wanted rows of \(trees.width)")
        }
        let rows = FeatureMatrix(width: trees.width, values: values)
        if time { Stopwatch(trees, rows).report() }
        guard let expected else { return }
        try compare(trees.probabilities(rows), try floats(expected), expected)
    }

    private func read() throws -> TreeModel {
        let bytes = Array(try WholeFile.read(file))
        do throws(TreeFlaw) { return try TreeModel(xgboost: bytes) } catch .missing {
            return try ModelFile.read(file).trees
        } catch { throw GiveUp.useless("\(file) is not used: \(error.advice).") }
    }

    private func compare(_ ours: [Float], _ theirs: [Float], _ path: String) throws {
        guard ours.count == theirs.count else {
            throw GiveUp.useless("\(path) has \(theirs.count) numbers; wanted \(ours.count)")
        }
        let difference = zip(ours, theirs).map { abs($0 - $1) }.max() ?? 0
        print("\(ours.count) predictions compared, the largest difference is \(difference)")
        if !(difference <= RiskModel.Golden.tolerance) { throw ExitCode(1) }
    }

    private func floats(_ path: String) throws -> [Float] {
        let bytes = Array(try WholeFile.read(path))
        guard bytes.count % 4 == 0 else {
            throw GiveUp.useless("\(path) has \(bytes.count) bytes; float32 takes four each")
        }
        let numbers = stride(from: 0, to: bytes.count, by: 4).map { at in
            Float(
                bitPattern: UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8
                    | UInt32(bytes[at + 2]) << 16 | UInt32(bytes[at + 3]) << 24)
        }
        guard !numbers.contains(where: \.isInfinite) else {
            throw GiveUp.useless("\(path) has an infinite number; trees are never asked that")
        }
        return numbers
    }
}
