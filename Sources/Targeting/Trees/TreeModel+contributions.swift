extension TreeModel {
    /// What each feature adds to the log-odds of one row, and what is left when nothing is known.
    /// The two sum to the margin.
    ///
    /// Exact Shapley values over the trees' own training rows (Lundberg, Erion and Lee 2018,
    /// “Consistent individualized feature attribution for tree ensembles”): a feature that is
    /// taken away is replaced by how the training rows went on from there.
    package func contributions(_ row: Span<Float>) -> (base: Double, features: [Double]) {
        precondition(row.count == width, "a row has the features of the model")
        var features = [Double](repeating: 0, count: width)
        var base = Double(baseMargin)
        var walk = ShapleyWalk(depth: Int(trees.map(\.depth).max() ?? 0))
        for tree in trees {
            base += mean(of: Int(tree.root))
            walk.run(self, Int(tree.root), row, &features)
        }
        return (base, features)
    }

    package var canExplain: Bool { covers.contains { $0 > 0 } }

    func isLeaf(_ node: Int) -> Bool { Int(nodes[node].left) == node }

    /// Where a row goes on from a node, and where it does not.
    func ways(_ node: Int, _ row: Span<Float>) -> (taken: Int, other: Int) {
        let left = Int(nodes[node].left)
        let value = row[Int(nodes[node].question >> 1)]
        let goesLeft = value.isNaN ? nodes[node].question & 1 == 1 : value < nodes[node].threshold
        return goesLeft ? (left, left + 1) : (left + 1, left)
    }

    /// What a tree adds on average over the rows it was trained on.
    private func mean(of node: Int) -> Double {
        if isLeaf(node) { return Double(leaves[node]) }
        let left = Int(nodes[node].left), whole = Double(covers[node])
        return Double(covers[left]) / whole * mean(of: left)
            + Double(covers[left + 1]) / whole * mean(of: left + 1)
    }
}
