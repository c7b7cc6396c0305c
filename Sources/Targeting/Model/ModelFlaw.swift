/// Why a model file is not used.
package enum ModelFlaw: Error, Hashable, Sendable {
    case notJSON(String, line: Int)
    case bareXGBoost
    case format(String)
    case missing(String)
    case unknownFeature(String)
    case width(features: Int, trees: Int)
    case trees(TreeFlaw)
    case history(String)
    case golden(row: Int, expected: Float, computed: Float)
    case fields(missing: [String])

    package var advice: String {
        switch self {
        case .notJSON(let why, let line): "line \(line): not JSON: \(why)"
        case .bareXGBoost:
            "these are trees without the names of their features; `garita risk check` can compare "
                + "their predictions, scoring wants a model from `garita risk train`"
        case .format(let text):
            "its format is “\(text)”; wanted \(RiskModel.format), from `garita risk train`"
        case .missing(let name): "“\(name)” is missing or spoilt; train the model again"
        case .unknownFeature(let name):
            "it asks for the feature “\(name)”, which this release does not compute; train the "
                + "model again"
        case .width(let features, let trees):
            "it names \(features) features and its trees ask for \(trees); train the model again"
        case .trees(let flaw): flaw.advice
        case .history(let why): "its history is spoilt: \(why); train the model again"
        case .golden(let row, let expected, let computed):
            "it would score wrongly: its check row \(row) must give \(expected) and gives "
                + "\(computed); it was changed, or written by a version that counts otherwise"
        case .fields(let missing):
            "the model was trained with \(missing.joined(separator: ", ")), which this file does "
                + "not tell; give the columns, map them with --mapping, or train a model without"
        }
    }
}
