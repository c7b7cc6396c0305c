import Declarations
import Selection

/// The declarations behind scores, with what rules say of each.
struct ToldDeclarations {
    struct Said {
        var rules: [String] = []
        var holds: [String] = []
        var broker = ""
        var date = ""
    }

    let edition: RuleEdition?
    private let path: String
    private var byID: [String: Said] = [:]

    init(_ path: String, mapping: Mapping?, rules: String?, day: String?) throws {
        var file = try DeclarationFile(path, mapping: mapping, label: nil, keepsTexts: true)
        let batch = try file.readAll(rowsMax: RiskRulesTestCommand.rowsMax)
        guard batch.has(.id), let last = batch.days.max() else {
            throw GiveUp.useless("\(path): picks are told apart by an id; wanted that column.")
        }
        let today = try day.map(RulesFile.day) ?? last
        self.path = path
        edition = try rules.map {
            try RulesFile.edition(try RulesFile.read($0), version: nil, on: today, $0)
        }
        let matchers = try Self.matchers(edition, rules, today, batch, file.plan.fields)
        let slot = Field.declarant.slot
        for row in 0..<batch.count {
            var said = Said()
            said.date = DayText.of(batch.days[row])
            if batch.has(.declarant) { said.broker = batch.texts[slot][row] }
            for matcher in matchers where matcher.matches(batch, row) {
                switch matcher.rule.effect {
                case .examine: said.rules.append(matcher.rule.id)
                case .hold(let authority):
                    if !said.holds.contains(authority) { said.holds.append(authority) }
                }
            }
            guard byID.updateValue(said, forKey: batch.ids[row]) == nil else {
                throw GiveUp.useless(
                    "\(path) line \(batch.lines[row]): the id “\(batch.ids[row])” is there twice.")
            }
        }
    }

    func said(of id: String, _ scores: String) throws -> Said {
        guard let said = byID[id] else {
            throw GiveUp.useless("“\(id)” is in \(scores) and not in \(path).")
        }
        return said
    }

    /// A declaration without a score would be neither picked by its rules nor drawn.
    func demandScores(of ids: [String], _ scores: String) throws {
        let missing = Set(byID.keys).subtracting(ids)
        guard let first = missing.min() else { return }
        throw GiveUp.useless(
            "\(missing.count) of the \(byID.count) declarations of \(path) have no score in "
                + "\(scores), “\(first)” among them; score all of them, or rules and draw pass "
                + "them over.")
    }

    subscript(id: String) -> Said { byID[id] ?? Said() }

    /// Those that work today; one that matches everything is refused here as in a trial.
    private static func matchers(
        _ edition: RuleEdition?, _ rules: String?, _ today: Int32, _ batch: DeclarationBatch,
        _ fields: Set<Field>
    ) throws -> [RuleMatcher] {
        do throws(RuleFlaw) {
            var matchers: [RuleMatcher] = []
            for rule in edition?.rules ?? [] where rule.days.contains(today) {
                let matcher = try RuleMatcher(rule, fields: fields)
                if batch.count > 1, (0..<batch.count).allSatisfy({ matcher.matches(batch, $0) }) {
                    throw .matchesEverything(rule: rule.id, count: batch.count)
                }
                matchers.append(matcher)
            }
            return matchers
        } catch { throw GiveUp.useless("\(rules ?? ""): \(error.advice).") }
    }
}
