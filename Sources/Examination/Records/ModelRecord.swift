package import Targeting

/// A model as an authority registers it: the file `garita risk train` writes, checked by the very
/// evaluator that will score with it.
package struct ModelRecord: Sendable {
    package let model: RiskModel

    /// Twenty times the trees of the usual model: one load's score stays far below a millisecond.
    package static let nodesMax = 100_000

    package init(parsing record: [UInt8]) throws(RecordFlaw) {
        do throws(ModelFlaw) { model = try RiskModel(parsing: record) } catch {
            throw RecordFlaw("record", saying: error.advice)
        }
        guard model.trees.nodeCount <= Self.nodesMax else {
            throw RecordFlaw(
                "booster", sent: "\(model.trees.nodeCount) nodes",
                wanted: "at most \(Self.nodesMax); train it with fewer or shallower trees")
        }
        guard model.trees.canExplain else {
            throw RecordFlaw(
                "booster",
                saying: "its trees do not tell how the training rows went, so no score "
                    + "could be explained; train the model again")
        }
        guard (0...1).contains(model.threshold) else {
            throw RecordFlaw(
                "threshold", sent: "\(model.threshold)", wanted: "a score between 0 and 1")
        }
    }
}
