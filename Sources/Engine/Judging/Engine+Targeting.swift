import Clearance
import Examination
import Filings
import Model

extension Engine {
    /// A day begins on which other rules are in force: they hold at once for every open load.
    mutating func judgeByNewRules(_ history: History) rethrows -> [Effect] {
        guard settings.policy.weighsTargeting, clock >= rulesTurn else { return [] }
        planRulesTurn()
        return try judgeAnew(cabinet.targeting.openLoads, history)
    }

    /// To be asked whenever a book was filed.
    mutating func planRulesTurn() {
        let today = CivilDay(clock).number
        rulesTurn =
            cabinet.targeting.turn(after: today).map { CivilDay(number: $0).start }
            ?? .distantFuture
    }
}
