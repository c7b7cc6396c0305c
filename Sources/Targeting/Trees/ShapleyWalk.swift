/// One pass over a tree that hands its leaves' worth out to the features on the way to them.
///
/// Along the way it keeps, for every size of subset of the features met, the share of subsets
/// that come this way: `extend` adds a feature to them, `unwind` takes one out again.
struct ShapleyWalk {
    private struct Step {
        /// -1 for the root, which is no feature.
        var feature: Int
        /// Share of training rows that go this way when the feature is not known.
        var zero: Double
        /// 1 when the row itself goes this way, else 0.
        var one: Double
        var weight: Double
    }

    /// Paths one after the other: that of a node begins where its parent's ends.
    private var steps: [Step]

    init(depth: Int) {
        let count = (depth + 2) * (depth + 3) / 2 + depth + 2
        steps = Array(repeating: Step(feature: -1, zero: 0, one: 0, weight: 0), count: count)
    }

    mutating func run(
        _ model: TreeModel, _ root: Int, _ row: Span<Float>, _ out: inout [Double]
    ) {
        visit(model, root, row, start: 0, length: 0, zero: 1, one: 1, feature: -1, &out)
    }

    private mutating func visit(
        _ model: TreeModel, _ node: Int, _ row: Span<Float>, start: Int, length: Int, zero: Double,
        one: Double, feature: Int, _ out: inout [Double]
    ) {
        extend(start, length, zero, one, feature)
        if model.isLeaf(node) {
            return credit(start, length, Double(model.leaves[node]), &out)
        }
        let asked = Int(model.nodes[node].question >> 1)
        let (taken, other) = model.ways(node, row)
        var length = length, zeroBefore = 1.0, oneBefore = 1.0
        // A feature asked twice on one way counts once: its first answer is taken out again.
        if let place = (0...length).first(where: { steps[start + $0].feature == asked }) {
            zeroBefore = steps[start + place].zero
            oneBefore = steps[start + place].one
            unwind(start, length, place)
            length -= 1
        }
        let whole = Double(model.covers[node])
        for (way, goes) in [(taken, oneBefore), (other, 0)] {
            let next = start + length + 1
            for place in 0...length { steps[next + place] = steps[start + place] }
            visit(
                model, way, row, start: next, length: length + 1,
                zero: zeroBefore * Double(model.covers[way]) / whole, one: goes, feature: asked,
                &out)
        }
    }

    private mutating func extend(
        _ start: Int, _ length: Int, _ zero: Double, _ one: Double, _ feature: Int
    ) {
        steps[start + length] = Step(
            feature: feature, zero: zero, one: one, weight: length == 0 ? 1 : 0)
        let count = Double(length + 1)
        for place in stride(from: length - 1, through: 0, by: -1) {
            let weight = steps[start + place].weight
            steps[start + place + 1].weight += one * weight * Double(place + 1) / count
            steps[start + place].weight = zero * weight * Double(length - place) / count
        }
    }

    private mutating func unwind(_ start: Int, _ length: Int, _ taken: Int) {
        let one = steps[start + taken].one, zero = steps[start + taken].zero
        var next = steps[start + length].weight
        let count = Double(length + 1)
        for place in stride(from: length - 1, through: 0, by: -1) {
            if one != 0 {
                let weight = steps[start + place].weight
                steps[start + place].weight = next * count / (Double(place + 1) * one)
                next =
                    weight - steps[start + place].weight * zero * Double(length - place) / count
            } else {
                steps[start + place].weight =
                    steps[start + place].weight * count / (zero * Double(length - place))
            }
        }
        for place in taken..<length {
            steps[start + place].feature = steps[start + place + 1].feature
            steps[start + place].zero = steps[start + place + 1].zero
            steps[start + place].one = steps[start + place + 1].one
        }
    }

    /// The subsets' weight without one feature, without taking it out.
    private func unwound(_ start: Int, _ length: Int, _ taken: Int) -> Double {
        let one = steps[start + taken].one, zero = steps[start + taken].zero
        var next = steps[start + length].weight, total = 0.0
        let count = Double(length + 1)
        for place in stride(from: length - 1, through: 0, by: -1) {
            if one != 0 {
                let weight = next * count / (Double(place + 1) * one)
                total += weight
                next = steps[start + place].weight - weight * zero * Double(length - place) / count
            } else {
                total += steps[start + place].weight / (zero * Double(length - place) / count)
            }
        }
        return total
    }

    private func credit(
        _ start: Int, _ length: Int, _ leaf: Double, _ out: inout [Double]
    ) {
        guard length > 0 else { return }
        for place in 1...length {
            let step = steps[start + place]
            let weight = unwound(start, length, place)
            out[step.feature] += weight * (step.one - step.zero) * leaf
        }
    }
}
