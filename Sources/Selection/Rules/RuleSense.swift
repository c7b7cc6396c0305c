import Declarations

/// Whether all of a rule's conditions can hold together, on a day on which its book works.
///
/// Each condition alone may be sound and all of them still ask for what nothing can be.
enum RuleSense {
    static func demand(_ rule: RiskRule, in edition: ClosedRange<Int32>) throws(RuleFlaw) {
        guard rule.days.overlaps(edition) else {
            throw .neverTrue(
                rule: rule.id,
                "to work from \(DayText.of(rule.days.lowerBound)) to "
                    + "\(DayText.of(rule.days.upperBound)), outside the days of its version")
        }
        var asked: [RuleCondition.Subject] = []
        for condition in rule.conditions where !asked.contains(condition.subject) {
            asked.append(condition.subject)
        }
        for subject in asked {
            let tests = rule.conditions.filter { $0.subject == subject }.map(\.test)
            try demandPresence(rule, subject, tests)
            try demandNumber(rule, subject, tests)
            try demandText(rule, subject, tests)
            try demandBeginning(rule, subject, tests)
        }
    }

    private static func demandPresence(
        _ rule: RiskRule, _ subject: RuleCondition.Subject, _ tests: [RuleCondition.Test]
    ) throws(RuleFlaw) {
        let missing = tests.compactMap { test -> Bool? in
            if case .missing(let wanted) = test { wanted } else { nil }
        }
        guard let first = missing.first else { return }
        let name = "“\(subject.name)”"
        if case .field(let field) = subject, Field.required.contains(field) {
            let why = "whether \(name) is missing, which every declaration tells"
            throw first ? .neverTrue(rule: rule.id, why) : .alwaysTrue(rule: rule.id, why)
        }
        guard !missing.contains(!first) else {
            throw .neverTrue(rule: rule.id, "\(name) to be missing and to be there")
        }
        guard !first || !tests.contains(where: \.wantsValue) else {
            throw .neverTrue(rule: rule.id, "\(name) to be missing and to have a value")
        }
    }

    private static func demandNumber(
        _ rule: RiskRule, _ subject: RuleCondition.Subject, _ tests: [RuleCondition.Test]
    ) throws(RuleFlaw) {
        var least = 0.0, limit = Double.infinity
        for test in tests {
            if case .atLeast(let value) = test { least = max(least, value) }
            if case .below(let value) = test { limit = min(limit, value) }
        }
        guard least < limit else {
            throw .neverTrue(rule: rule.id, "“\(subject.name)” atLeast \(least) and below \(limit)")
        }
        if case .field(let field) = subject, field.kind == .number {
            guard least <= field.numberMax else {
                throw .neverTrue(
                    rule: rule.id,
                    "“\(subject.name)” atLeast \(least), beyond the \(field.numberMax) that any "
                        + "declaration may tell")
            }
            // An optional cell may be empty, and then it is not below either.
            guard
                limit == .infinity || limit <= field.numberMax || least > 0
                    || !Field.required.contains(field)
            else { throw .alwaysTrue(rule: rule.id, "“\(subject.name)” below \(limit)") }
        }
    }

    private static func demandText(
        _ rule: RiskRule, _ subject: RuleCondition.Subject, _ tests: [RuleCondition.Test]
    ) throws(RuleFlaw) {
        var wanted: Set<String>?
        for case .isOneOf(let texts) in tests {
            wanted = wanted.map { $0.intersection(texts) } ?? Set(texts)
        }
        guard var left = wanted else { return }
        for case .isNoneOf(let texts) in tests { left.subtract(texts) }
        // Cells are read without the blanks around them.
        left = left.filter { $0.first?.isWhitespace != true && $0.last?.isWhitespace != true }
        guard !left.isEmpty else {
            throw .neverTrue(
                rule: rule.id, "“\(subject.name)” to be what its lists leave nothing of")
        }
    }

    private static func demandBeginning(
        _ rule: RiskRule, _ subject: RuleCondition.Subject, _ tests: [RuleCondition.Test]
    ) throws(RuleFlaw) {
        var left: Set<Substring> = [""]
        for case .startsWith(let beginnings) in tests {
            let next = Set(beginnings.map { $0[...] })
            left = left.filter { begins($0, withAnyOf: next) }
                .union(next.filter { begins($0, withAnyOf: left) })
            guard !left.isEmpty else {
                throw .neverTrue(
                    rule: rule.id, "“\(subject.name)” to begin in ways that exclude each other")
            }
        }
    }

    /// By looking up each of its own beginnings: lists may be long, codes are not.
    private static func begins(_ text: Substring, withAnyOf others: Set<Substring>) -> Bool {
        (0...text.count).contains { others.contains(text.prefix($0)) }
    }
}

extension RuleCondition.Test {
    /// Does not hold of an empty cell.
    fileprivate var wantsValue: Bool {
        switch self {
        case .isOneOf, .atLeast, .below: true
        case .isNoneOf, .startsWith, .missing: false
        }
    }
}
