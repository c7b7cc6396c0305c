import Foundation
import Targeting
import Testing

/// The public golden model: trees, inputs and the predictions of the library that grew them.
struct GoldenTests {
    private static let source = "XGBoost 3.0.5 on Seondong/Customs-Declaration-Datasets"

    /// nil after one printed line when the folder is absent; in CI its absence is a failure.
    private static func file(_ name: String) -> [UInt8]? {
        let environment = ProcessInfo.processInfo.environment
        let root = environment["GARITA_DATA"] ?? "../shared/data"
        guard
            let data = FileManager.default.contents(
                atPath: "\(root)/targeting/golden-xgb/\(name)")
        else {
            precondition(
                environment["CI"] != "true", "\(source) is required in CI: set GARITA_DATA")
            print("skipped: set GARITA_DATA to a folder with targeting/golden-xgb from \(source)")
            return nil
        }
        return [UInt8](data)
    }

    private static func floats(_ name: String) -> [Float]? {
        file(name).map { bytes in
            stride(from: 0, to: bytes.count, by: 4).map { at in
                Float(
                    bitPattern: (0..<4).reduce(UInt32(0)) {
                        $0 | UInt32(bytes[at + $1]) << UInt32(8 * $1)
                    })
            }
        }
    }

    // Our own walk over the trees would give other scores than the library that grew them.
    @Test func agreesWithTheLibrary() throws {
        guard let text = Self.file("m100_3.0.5.json"), let inputs = Self.floats("test_f32.bin"),
            let expected = Self.floats("pred100_3.0.5.bin")
        else { return }
        let trees = try TreeModel(xgboost: text)
        let rows = FeatureMatrix(width: trees.width, values: inputs)
        let computed = trees.probabilities(rows)
        #expect(computed.count == 8_481 && expected.count == 8_481)
        let difference = zip(computed, expected).map { abs($0 - $1) }.max() ?? 1
        #expect(difference <= 1e-6)
        for row in [0, 4_000, 8_480] {
            #expect(trees.probability(rows.row(row).span) == computed[row])
            let (base, parts) = trees.contributions(rows.row(row).span)
            let sum = base + parts.reduce(0, +)
            #expect(abs(sum - Double(trees.margin(rows.row(row).span))) < 1e-4)
        }
    }

    // The file that an older library loads without an error, and scores wrongly by up to 0.31.
    @Test func trapIsRefused() throws {
        guard let text = Self.file("m100_3.2.0.json") else { return }
        #expect(throws: TreeFlaw.version("3.2.0")) { try TreeModel(xgboost: text) }
        // Nor is it taken when somebody dates it back.
        let dated = String(decoding: text, as: UTF8.self)
            .replacingOccurrences(of: "\"version\":[3,2,0]", with: "\"version\":[3,0,5]")
        #expect(throws: TreeFlaw.listedBaseScore("[2.1703891E-1]")) {
            try TreeModel(xgboost: Array(dated.utf8))
        }
    }
}
