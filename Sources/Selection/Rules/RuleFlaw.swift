/// Why rules are not taken.
package enum RuleFlaw: Error, Hashable, Sendable {
    case notJSON(line: Int, String)
    case format(String?)
    case wrong(place: String, String)
    case repeatedRule(String, version: Int)
    case repeatedVersion(Int)
    case twoValid(Int, Int, from: Int32, to: Int32)
    case unknownColumn(rule: String, String)
    case asksNothing(rule: String)
    case alwaysTrue(rule: String, String)
    case neverTrue(rule: String, String)
    case columnNotInData(rule: String, String)
    case matchesEverything(rule: String, count: Int)
    case noneValid(day: Int32)
    case noVersion(Int, known: [Int])

    /// Fit to show to whoever wrote the rules.
    package var advice: String {
        switch self {
        case .notJSON(let line, let why): "line \(line): not JSON: \(why)"
        case .format(let found):
            "“format” is \(found.map { "“\($0)”" } ?? "missing"); wanted “\(RuleBook.format)”"
        case .wrong(let place, let wanted): "\(place): \(wanted)"
        case .repeatedRule(let id, let version):
            "version \(version) has two rules named “\(id)”; give each its own id"
        case .repeatedVersion(let version): "version \(version) is there twice"
        case .twoValid(let first, let second, let from, let to):
            "versions \(first) and \(second) are both valid from \(DayText.of(from)) to "
                + "\(DayText.of(to)); end one the day before the other begins"
        case .unknownColumn(let rule, let name):
            "rule “\(rule)” asks for “\(name)”, which is no column; the columns are "
                + RuleCondition.Subject.names.joined(separator: ", ")
        case .asksNothing(let rule):
            "rule “\(rule)” has no condition and matches everything; name what it looks for"
        case .alwaysTrue(let rule, let why):
            "rule “\(rule)” asks \(why), which is always so; remove or mend the condition"
        case .neverTrue(let rule, let why):
            "rule “\(rule)” asks \(why), which is never so; remove or mend the condition"
        case .columnNotInData(let rule, let name):
            "rule “\(rule)” asks for “\(name)”, a column that the declarations do not have"
        case .matchesEverything(let rule, let count):
            "rule “\(rule)” matches every one of \(count) declarations and selects nothing; "
                + "narrow it"
        case .noneValid(let day): "no version is valid on \(DayText.of(day))"
        case .noVersion(let version, let known):
            "there is no version \(version); there are "
                + known.map(String.init).joined(separator: ", ")
        }
    }
}
