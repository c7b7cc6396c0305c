/// Boosted trees that score in process: no library is asked.
///
/// A node that ends a tree leads to itself, so a walk of the tree's depth always arrives and never
/// has to ask whether it has. The two ways on from a node stand side by side.
package struct TreeModel: Sendable, Equatable {
    struct Node: Sendable, Equatable {
        /// Less goes left. Infinite in a leaf, so that every value stays.
        var threshold: Float
        /// The left way on; the right one is the next.
        var left: Int32
        /// Twice the place of the feature, and one more when a missing value goes left.
        var question: UInt32
    }

    struct Tree: Sendable, Equatable {
        let root: Int32
        let depth: Int32
    }

    /// Some thousand trees of depth ten; a file that asks for more is no model of declarations.
    package static let nodesMax = 4_000_000
    /// Below this no walk can take long, and none of the learners we know goes deeper unasked.
    package static let depthMax = 32

    package let width: Int
    /// Sum before the first tree: log-odds.
    package let baseMargin: Float
    /// As the writer gave it, such as “3.0.5”.
    package let writer: String
    var nodes: [Node] = []
    /// What a leaf adds; zero elsewhere.
    var leaves: [Float] = []
    /// Weight of the training rows that came by; what reasons are computed from.
    var covers: [Float] = []
    var trees: [Tree] = []

    package var treeCount: Int { trees.count }
    package var nodeCount: Int { nodes.count }

    init(width: Int, baseMargin: Float, writer: String) {
        self.width = width
        self.baseMargin = baseMargin
        self.writer = writer
    }

    /// The first so many trees alone.
    package func prefix(_ count: Int) -> TreeModel {
        var model = self
        model.trees = Array(trees.prefix(count))
        let end = trees.count > count ? Int(trees[count].root) : nodes.count
        model.nodes = Array(nodes[..<end])
        model.leaves = Array(leaves[..<end])
        model.covers = Array(covers[..<min(end, covers.count)])
        return model
    }
}
