#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

extension TreeModel {
    /// Rows walked together: their walks do not wait for each other, and a block of them with one
    /// tree stays in the nearest cache.
    private static let blockRows = 32

    /// Log-odds of one row.
    package func margin(_ row: Span<Float>) -> Float {
        precondition(row.count == width, "a row has the features of the model")
        let nodes = nodes.span, leaves = leaves.span
        var sum = baseMargin
        for tree in trees {
            var at = tree.root
            for _ in 0..<tree.depth { at = Self.step(nodes[Int(at)], at, row) }
            sum += leaves[Int(at)]
        }
        return sum
    }

    package func probability(_ row: Span<Float>) -> Float { Self.probability(margin(row)) }

    package static func probability(_ margin: Float) -> Float { 1 / (1 + expf(-margin)) }

    /// Log-odds of many rows, in their order, equal to those of each row alone.
    package func margins(_ matrix: FeatureMatrix) -> [Float] {
        precondition(matrix.width == width, "a matrix has the features of the model")
        var sums = [Float](repeating: baseMargin, count: matrix.count)
        var start = 0
        while start < matrix.count {
            let end = min(start + Self.blockRows, matrix.count)
            addBlock(matrix.values.span, start..<end, &sums)
            start = end
        }
        return sums
    }

    package func probabilities(_ matrix: FeatureMatrix) -> [Float] {
        margins(matrix).map(Self.probability)
    }

    private func addBlock(_ values: Span<Float>, _ rows: Range<Int>, _ sums: inout [Float]) {
        let nodes = nodes.span, leaves = leaves.span
        for tree in trees {
            for row in rows {
                let start = row * width
                let features = values.extracting(start..<start + width)
                var at = tree.root
                for _ in 0..<tree.depth { at = Self.step(nodes[Int(at)], at, features) }
                sums[row] += leaves[Int(at)]
            }
        }
    }

    /// Without a branch that the processor would have to guess.
    @inline(__always)
    private static func step(_ node: Node, _ at: Int32, _ row: Span<Float>) -> Int32 {
        let value = row[Int(node.question >> 1)]
        let isMissing: UInt32 = value == value ? 0 : 1
        let isLess: UInt32 = value < node.threshold ? 1 : 0
        return node.left &+ Int32(1 &- (isLess | (isMissing & node.question & 1)))
    }
}
