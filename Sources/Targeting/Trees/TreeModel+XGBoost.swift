package import JSON

#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

extension TreeModel {
    /// The oldest and the newest version whose files were compared with their own predictions.
    private static let oldest = (1, 7), newest = (3, 0)

    /// A model as XGBoost saves it in JSON.
    package init(xgboost bytes: [UInt8]) throws(TreeFlaw) {
        let document: JSONValue
        do throws(JSONError) {
            document = try JSONValue(parsing: bytes, limits: .document)
        } catch {
            throw .notJSON(error.problem.sentence, line: error.line)
        }
        try self.init(xgboost: document)
    }

    package init(xgboost document: JSONValue) throws(TreeFlaw) {
        let version = try Self.version(document)
        let learner = try Self.value("learner", in: document)
        let parameters = try Self.value("learner_model_param", in: learner)
        let objective = try Self.value("objective", in: learner)["name"]?.string ?? "?"
        guard objective == "binary:logistic" else { throw .objective(objective) }
        let booster = try Self.value("gradient_booster", in: learner)
        let name = booster["name"]?.string ?? "gbtree"
        guard name == "gbtree" else { throw .booster(name) }
        guard let width = parameters["num_feature"]?.string.flatMap(Int.init), width > 0 else {
            throw .missing("num_feature")
        }
        let base = try Self.base(parameters)
        self.init(width: width, baseMargin: logf(base / (1 - base)), writer: version)
        let model = try Self.value("model", in: booster)
        guard let trees = model["trees"]?.array else { throw .missing("trees") }
        for (place, tree) in trees.enumerated() { try add(tree, place) }
    }

    private static func value(
        _ name: String, in value: JSONValue
    ) throws(TreeFlaw) -> JSONValue {
        guard let inner = value[name] else { throw .missing(name) }
        return inner
    }

    private static func version(_ document: JSONValue) throws(TreeFlaw) -> String {
        guard let parts = document["version"]?.array?.compactMap(\.int), parts.count >= 2 else {
            throw .missing("version")
        }
        let text = parts.map(String.init).joined(separator: ".")
        guard (parts[0], parts[1]) >= oldest, (parts[0], parts[1]) <= newest else {
            throw .version(text)
        }
        return text
    }

    private static func base(_ parameters: JSONValue) throws(TreeFlaw) -> Float {
        guard let text = parameters["base_score"]?.string else { throw .missing("base_score") }
        guard !text.hasPrefix("[") else { throw .listedBaseScore(text) }
        guard let base = Float(text), base > 0, base < 1 else { throw .missing("base_score") }
        return base
    }

    private mutating func add(_ tree: JSONValue, _ place: Int) throws(TreeFlaw) {
        let source = try TreeSource(tree, place: place, width: width)
        guard nodes.count + source.count <= Self.nodesMax else {
            throw .tooBig(nodes.count + source.count, max: Self.nodesMax)
        }
        let root = nodes.count
        // Breadth first: the two ways on from a node get places side by side.
        var waiting = [(source: 0, depth: 0)]
        var at = 0, depth = 0
        while at < waiting.count {
            let (node, level) = waiting[at]
            guard waiting.count <= source.count else {
                throw .brokenTree(tree: place, "a node is reached twice")
            }
            depth = max(depth, level)
            covers.append(source.covers.isEmpty ? 0 : source.covers[node])
            if source.left[node] < 0 {
                nodes.append(Node(threshold: .infinity, left: Int32(root + at), question: 1))
                leaves.append(source.conditions[node])
            } else {
                nodes.append(
                    Node(
                        threshold: source.conditions[node], left: Int32(root + waiting.count),
                        question: UInt32(source.features[node]) << 1
                            | (source.defaultLeft[node] ? 1 : 0)))
                leaves.append(0)
                waiting.append((source.left[node], level + 1))
                waiting.append((source.right[node], level + 1))
            }
            at += 1
        }
        guard depth <= Self.depthMax else {
            throw .brokenTree(tree: place, "it is \(depth) deep; at most \(Self.depthMax) is read")
        }
        trees.append(Tree(root: Int32(root), depth: Int32(depth)))
    }
}
