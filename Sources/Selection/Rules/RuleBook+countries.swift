import Declarations

extension RuleBook {
    /// Two letters in a node; files of some countries have three letters or digits.
    private static let countryMax = 3

    /// A name where a country's code belongs: it would hit nothing. Asked of the newest edition when a
    /// book is written or filed, never of a book that is in a ledger: there its other rules count.
    package var strangeCountry: RuleFlaw? {
        for rule in editions.last?.rules ?? [] {
            for condition in rule.conditions {
                guard let name = condition.strangeCountry(longerThan: Self.countryMax) else {
                    continue
                }
                return .wrong(
                    place: "rule “\(rule.id)”",
                    "“\(condition.subject.name)”: “\(name)” is no country's code such as IT, and would "
                        + "hit nothing")
            }
        }
        return nil
    }
}

extension RuleCondition {
    fileprivate func strangeCountry(longerThan most: Int) -> String? {
        guard case .field(let field) = subject, field.isCountry else { return nil }
        return switch test {
        case .isOneOf(let texts), .isNoneOf(let texts): texts.first { $0.utf8.count > most }
        case .startsWith, .atLeast, .below, .missing: nil
        }
    }
}
