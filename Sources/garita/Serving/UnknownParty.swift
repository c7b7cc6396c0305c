import Model
import Runtime
import Screening

/// A word about a party that nothing here names: it holds for loads to come, and a mistyped name
/// looks just like it.
enum UnknownParty {
    /// nil for every other statement, and where something is called so.
    static func remark(on submission: Submission, _ node: Node) async -> String? {
        if case .standing(let notice) = submission.event {
            guard notice.isAgainst, await !node.knows(notice.member) else { return nil }
            return "no load and no member here is called “\(notice.member)”; \(rest)"
        }
        guard let name = cleared(submission), await !node.bears(name) else { return nil }
        return "no load here bears the name “\(name)”, to the letter as a trip's page has it; "
            + rest
    }

    /// Statements that may be about nobody: of others nobody asks.
    static func concerns(_ submission: Submission) -> Bool {
        if case .standing = submission.event { return true }
        return cleared(submission) != nil
    }

    private static let rest =
        "it is recorded and holds for loads that will name it. If it is mistyped, take this back "
        + "and say it of the right one"

    private static func cleared(_ submission: Submission) -> String? {
        guard case .filed(let filing) = submission.event, filing.room == .restricted else {
            return nil
        }
        // Nil: what cannot be read was refused.
        return switch try? RestrictedRecord.read(parsing: filing.record) {
        case .cleared(let likeness)?, .reopened(let likeness)?: likeness.name
        case .part?, .change?, nil: nil
        }
    }
}

extension StandingNotice {
    /// It stops loads, or says that somebody is off a list.
    fileprivate var isAgainst: Bool {
        switch word {
        case .denied, .cleared: true
        case .standing(let fact): fact.status >= .rejected
        }
    }
}
