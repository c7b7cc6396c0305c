/// Why no model comes of some data.
package enum TrainingFlaw: Error, Hashable, Sendable {
    case oneKind(String, rows: Int)
    case tooFew(rows: Int, min: Int)
    case library(String)
    case evaluator(difference: Float)
    case differentFields(missing: [String])

    package var advice: String {
        switch self {
        case .oneKind(let label, let rows):
            "all \(rows) declarations have the same “\(label)”; wanted both 0 and 1 to learn from"
        case .tooFew(let rows, let min):
            "only \(rows) declarations; at least \(min) are needed to measure anything"
        case .library(let message): "XGBoost refused: \(message)"
        case .evaluator(let difference):
            "our own evaluator differs by \(difference) from the library that trained the model; "
                + "the installed libxgboost is not one that is known to be read rightly"
        case .differentFields(let missing):
            "the two files have different columns: only one of them tells "
                + missing.joined(separator: ", ")
        }
    }
}
