/// How far a criterion is shown by what was answered to it itself.
package enum Held: String, CaseIterable, Hashable, Sendable {
    case yes
    case partly
    case no
    /// Said not to apply, with a reason.
    case excused
    /// Said not to apply, without one.
    case unexplained
    /// A must that was only said, with nothing that shows it.
    case unproven
    /// What showed it has run out.
    case expired

    /// Whether nothing more is asked.
    package var isEnough: Bool {
        switch self {
        case .yes, .excused: true
        case .partly, .no, .unexplained, .unproven, .expired: false
        }
    }

    /// Whether it shows a part of what is asked.
    var isSomething: Bool {
        switch self {
        case .yes, .partly, .expired: true
        case .no, .excused, .unexplained, .unproven: false
        }
    }

    package init(
        _ answer: Answer, obligation: AskedCriterion.Obligation, on day: LegalDay
    ) {
        switch answer.word {
        case .no: self = .no
        case .partly: self = .partly
        case .notApplicable: self = answer.text == nil ? .unexplained : .excused
        case .yes:
            if answer.evidence.contains(where: { $0.isValid(on: day) }) {
                self = .yes
            } else if answer.evidence.isEmpty {
                self = obligation == .must ? .unproven : .yes
            } else {
                self = .expired
            }
        }
    }
}
