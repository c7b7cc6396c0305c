/// Trees as XGBoost writes them, small enough to check by hand.
enum TreeText {
    /// Feature 0 below 2 (missing goes left)? Then feature 1 below 5, else feature 0 below 7.
    static let left = "[1,3,5,-1,-1,-1,-1]"

    static func model(
        version: String = "[1,7,4]", base: String = "5E-1", objective: String = "binary:logistic",
        left: String = left, indices: String = "[0,1,0,0,0,0,0]", types: String = "[0,0,0,0,0,0,0]",
        booster: String = "gbtree"
    ) -> [UInt8] {
        Array(
            """
            {"learner":{"gradient_booster":{"model":{"gbtree_model_param":{"num_trees":"1"},
            "trees":[{"left_children":\(left),"right_children":[2,4,6,-1,-1,-1,-1],
            "split_indices":\(indices),"split_conditions":[2,5,7,-1,1E0,2.5E-1,3],
            "default_left":[1,0,0,0,0,0,0],"split_type":\(types),
            "sum_hessian":[10,6,4,1,5,3,1]}]},"name":"\(booster)"},
            "learner_model_param":{"base_score":"\(base)","num_feature":"2"},
            "objective":{"name":"\(objective)"}},"version":\(version)}
            """.utf8)
    }
}
