import Model

/// The words of an action for the conditions that EDIFACT numbers.
enum SealConditionWord: String, CaseIterable {
    case right, damaged, missing, broken, faulty

    static let wanted = "one of " + allCases.map(\.rawValue).joined(separator: ", ")

    init(_ condition: SealObservation.Condition) {
        self =
            switch condition {
            case .right: .right
            case .damaged: .damaged
            case .missing: .missing
            case .broken: .broken
            case .faulty: .faulty
            }
    }

    var condition: SealObservation.Condition {
        switch self {
        case .right: .right
        case .damaged: .damaged
        case .missing: .missing
        case .broken: .broken
        case .faulty: .faulty
        }
    }
}
