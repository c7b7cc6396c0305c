/// Why a file of trees is not believed.
package enum TreeFlaw: Error, Hashable, Sendable {
    case notJSON(String, line: Int)
    case missing(String)
    case version(String)
    case listedBaseScore(String)
    case objective(String)
    case booster(String)
    case categorical(tree: Int)
    case brokenTree(tree: Int, String)
    case tooBig(Int, max: Int)

    package var advice: String {
        switch self {
        case .notJSON(let why, let line): "line \(line): not JSON: \(why)"
        case .missing(let name): "not an XGBoost model in JSON: there is no “\(name)”"
        case .version(let version):
            "written by XGBoost \(version); versions 1.7 to 3.0 are known to be read rightly. "
                + "From 3.1 on the same file means other scores to older readers without an "
                + "error, so it is refused: train again with `garita risk train`"
        case .listedBaseScore(let text):
            "its base_score is the list “\(text)”, which XGBoost writes from 3.1 on; older "
                + "readers load it without an error and score wrongly, so it is refused: train "
                + "again with `garita risk train`"
        case .objective(let name):
            "its objective is “\(name)”; wanted binary:logistic, one probability a row"
        case .booster(let name): "its booster is “\(name)”; wanted gbtree"
        case .categorical(let tree):
            "tree \(tree) asks for a category; wanted questions by number only"
        case .brokenTree(let tree, let why): "tree \(tree) is broken: \(why)"
        case .tooBig(let count, let max): "\(count) nodes; at most \(max) are loaded"
        }
    }
}
