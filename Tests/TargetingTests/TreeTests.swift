import Targeting
import Testing

struct TreeTests {
    // A row would arrive at another leaf than the library that grew the tree takes it to.
    // swift-format-ignore
    @Test(arguments: [
        ([1, 1], -1), ([1, 5], 1), ([2, 0], 0.25), ([6.9, 0], 0.25), ([7, 0], 3),
        ([.nan, 1], -1), ([1, .nan], 1), ([.infinity, 0], 3),
    ] as [([Float], Float)])
    func leaf(_ row: [Float], _ margin: Float) throws {
        let trees = try TreeModel(xgboost: TreeText.model())
        #expect(trees.margin(row.span) == margin)
        let matrix = FeatureMatrix(width: 2, values: row + row + row)
        #expect(trees.margins(matrix) == [margin, margin, margin])
        #expect(abs(trees.probability(row.span) - TreeModel.probability(margin)) == 0)
    }

    // A file that means other scores to us than to its writer would be believed.
    // swift-format-ignore
    @Test(arguments: [
        (TreeText.model(version: "[3,1,0]"), "written by XGBoost 3.1.0"),
        (TreeText.model(version: "[4,0,0]"), "written by XGBoost 4.0.0"),
        (TreeText.model(version: "[1,6,2]"), "written by XGBoost 1.6.2"),
        (TreeText.model(base: "[5E-1]"), "base_score is the list “[5E-1]”"),
        (TreeText.model(base: "2"), "no “base_score”"),
        (TreeText.model(objective: "multi:softprob"), "objective is “multi:softprob”"),
        (TreeText.model(types: "[1,0,0,0,0,0,0]"), "asks for a category"),
        (TreeText.model(booster: "dart"), "booster is “dart”"),
        (TreeText.model(left: "[1,3,5,-1,-1,-1]"), "lists differ in length"),
        (TreeText.model(left: "[9,3,5,-1,-1,-1,-1]"), "node 0 leads nowhere"),
        (TreeText.model(left: "[0,3,5,-1,-1,-1,-1]"), "a node is reached twice"),
        (TreeText.model(indices: "[2,1,0,0,0,0,0]"), "node 0 asks for feature 2"),
        (Array("{}".utf8), "there is no “version”"),
        (Array("{\"a\":".utf8), "not JSON"),
    ])
    func refused(_ text: [UInt8], _ sentence: String) {
        do throws(TreeFlaw) {
            _ = try TreeModel(xgboost: text)
            Issue.record("accepted, wanted: \(sentence)")
        } catch {
            #expect(error.advice.contains(sentence), "\(error.advice)")
        }
    }

    // The reasons would not be those of the score: they must be Shapley's own sum over subsets.
    @Test(arguments: [[1, 1], [1, 9], [3, 1], [8, 9], [.nan, .nan]] as [[Float]])
    func reasonsAreShapleyValues(_ row: [Float]) throws {
        let trees = try TreeModel(xgboost: TreeText.model())
        let (base, parts) = trees.contributions(row.span)
        let none = value(row, knowing: []), both = value(row, knowing: [0, 1])
        let first = value(row, knowing: [0]), second = value(row, knowing: [1])
        #expect(abs(base - none) < 1e-9)
        #expect(abs(parts[0] - (first - none + both - second) / 2) < 1e-9)
        #expect(abs(parts[1] - (second - none + both - first) / 2) < 1e-9)
        #expect(abs(base + parts[0] + parts[1] - Double(trees.margin(row.span))) < 1e-6)
    }

    /// The tree of `TreeText` by hand: what it gives when only some features are known.
    private func value(_ row: [Float], knowing known: Set<Int>) -> Double {
        func split(_ feature: Int, _ goesLeft: Bool, _ share: Double, _ l: Double, _ r: Double)
            -> Double
        { known.contains(feature) ? (goesLeft ? l : r) : share * l + (1 - share) * r }
        let low = split(1, row[1] < 5, 1.0 / 6, -1, 1)
        let high = split(0, row[0] < 7, 3.0 / 4, 0.25, 3)
        return split(0, row[0].isNaN || row[0] < 2, 0.6, low, high)
    }
}
