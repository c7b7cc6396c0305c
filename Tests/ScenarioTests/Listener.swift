import Clearance
import Engine
import Intake
import Model

/// The lane that hears a story: the door's decoder, the register and the engine of a node.
struct Listener {
    /// From a tracker's antenna to the door.
    private static let travel = 1.0
    private static let key = KeyID(unchecked: "story")

    /// A seed whose draw picks nobody: stories are about custody, not about chance.
    private var rehearsal: Rehearsal
    private var receipts: [EventKey: LedgerIndex] = [:]

    init(by policy: any Policy) throws(StoryFlaw) {
        rehearsal = Rehearsal(Engine.Settings(policy: policy, seed: { _ in 2 }))
        let lane = Statement(try Ground.lane(), at: 0, from: .operator_)
        let answers = hear([lane], at: 0)
        guard answers.isEmpty else { throw StoryFlaw("a map the lane takes: \(answers)") }
    }

    /// Hears the statements in order, each as it is said or all of them at one late second.
    mutating func hear(_ statements: [Statement], at late: Double?) -> [String] {
        var answers: [String] = []
        var again = 0
        for statement in statements {
            let now = Ground.start + Seconds(late ?? statement.second + Self.travel)
            do throws(IntakeRefusal) {
                let decoder = LineDecoder(now: now)
                for submission in try decoder.submissions(fromLine: statement.line) {
                    answers += hear(submission, from: statement.role, at: now, again: &again)
                }
            } catch { answers.append("refused \(error.advice)") }
        }
        if again > 0 { answers.append("same receipt \(again) of \(statements.count)") }
        return answers
    }

    private mutating func hear(
        _ submission: Submission, from role: Sender.Role, at now: Instant, again: inout Int
    ) -> [String] {
        let sender = Sender(key: Self.key, party: Self.party(role), role: role)
        let (admission, effects) = rehearsal.hear(submission, from: sender, at: now)
        switch admission {
        case .new(let draft): receipts[submission.key] = draft.fact.index
        case .refused(let refusal): return ["refused \(refusal.advice)"]
        case .repeated(let index):
            guard receipts[submission.key] == index else { return ["another receipt"] }
            again += 1
        }
        return effects.map(Answer.text)
    }

    private static func party(_ role: Sender.Role) -> PartyID {
        switch role {
        case .customs: PartyID(unchecked: "customs")
        case .carrier, .device: PartyID(unchecked: "carrier")
        case .exporter: PartyID(unchecked: "exporter")
        case .operator_: PartyID(unchecked: "operator")
        case .auditor: PartyID(unchecked: "auditor")
        }
    }
}
