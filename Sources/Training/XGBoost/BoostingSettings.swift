/// How the trees are grown. The defaults were chosen on folds that no copied row crosses, not on
/// the published split, where anything bigger only remembers more (docs/guides/risk-model.md).
package struct BoostingSettings: Hashable, Sendable {
    /// A hundred trees of depth four hold 1,500 questions at most, so a row is scored in a
    /// microsecond or two. More of either gained nothing on unseen goods.
    package var rounds = 100
    package var depth = 4
    /// With a hundred trees, a tenth a tree reaches the plateau; a twentieth did not.
    package var learningRate = 0.1
    /// Each tree sees four rows in five and half the features, so that no feature alone carries
    /// the model: columns that copy the label show less of their power to hide the others.
    package var rowShare = 0.8
    package var featureShare = 0.5
    /// A row weighs p(1 - p), at most a quarter: a leaf rests on some 120 rows at a base rate of
    /// one in five. Smaller leaves found more on copies and less on unseen goods.
    package var childWeightMin = 20.0
    package var seed: UInt32 = 1
    /// One thread: on a busy machine more threads wait for each other longer than they work.
    package var threads: Int32 = 1

    package init() {}

    /// As the library names them.
    var parameters: [(String, String)] {
        [
            ("booster", "gbtree"), ("objective", "binary:logistic"), ("tree_method", "hist"),
            ("max_depth", "\(depth)"), ("eta", "\(learningRate)"), ("subsample", "\(rowShare)"),
            ("colsample_bytree", "\(featureShare)"), ("min_child_weight", "\(childWeightMin)"),
            ("seed", "\(seed)"), ("nthread", "\(threads)"), ("verbosity", "0"),
        ]
    }
}
