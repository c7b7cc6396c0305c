import JSON

/// One tree as XGBoost writes it: arrays with an element a node, checked before use.
struct TreeSource {
    let left: [Int], right: [Int], features: [Int]
    /// Threshold of a question, or what a leaf adds.
    let conditions: [Float]
    let defaultLeft: [Bool]
    /// Empty in a model saved without statistics.
    let covers: [Float]

    var count: Int { left.count }

    init(_ tree: JSONValue, place: Int, width: Int) throws(TreeFlaw) {
        left = try Self.whole("left_children", tree, place)
        right = try Self.whole("right_children", tree, place)
        features = try Self.whole("split_indices", tree, place)
        conditions = try Self.floats("split_conditions", tree, place)
        defaultLeft = try Self.whole("default_left", tree, place).map { $0 != 0 }
        covers = tree["sum_hessian"] == nil ? [] : try Self.floats("sum_hessian", tree, place)
        if let types = tree["split_type"]?.array, types.contains(where: { $0.int != 0 }) {
            throw .categorical(tree: place)
        }
        let counts = [right.count, features.count, conditions.count, defaultLeft.count]
        guard count > 0, counts.allSatisfy({ $0 == count }),
            covers.isEmpty || covers.count == count
        else { throw .brokenTree(tree: place, "its lists differ in length") }
        for node in left.indices where left[node] >= 0 {
            guard left[node] < count, (0..<count).contains(right[node]) else {
                throw .brokenTree(tree: place, "node \(node) leads nowhere")
            }
            guard (0..<width).contains(features[node]) else {
                throw .brokenTree(tree: place, "node \(node) asks for feature \(features[node])")
            }
        }
    }

    /// Booleans are written as 0 and 1 by some versions and as words by others.
    private static func whole(
        _ name: String, _ tree: JSONValue, _ place: Int
    ) throws(TreeFlaw) -> [Int] {
        guard let values = tree[name]?.array else { throw .missing(name) }
        var numbers: [Int] = []
        numbers.reserveCapacity(values.count)
        for value in values {
            guard let number = value.int ?? value.bool.map({ $0 ? 1 : 0 }) else {
                throw .brokenTree(tree: place, "“\(name)” has something else than whole numbers")
            }
            numbers.append(number)
        }
        return numbers
    }

    private static func floats(
        _ name: String, _ tree: JSONValue, _ place: Int
    ) throws(TreeFlaw) -> [Float] {
        guard let values = tree[name]?.array else { throw .missing(name) }
        var numbers: [Float] = []
        numbers.reserveCapacity(values.count)
        for value in values {
            guard case .number(let text) = value, let number = Float(text), number.isFinite else {
                throw .brokenTree(tree: place, "“\(name)” has something else than numbers")
            }
            numbers.append(number)
        }
        return numbers
    }
}
