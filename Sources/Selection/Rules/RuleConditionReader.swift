import Declarations
import JSON

/// Reads one condition, and refuses what would always or never be so.
struct RuleConditionReader {
    private static let tests = ["in", "notIn", "startsWith", "atLeast", "below", "missing"]

    private let rule: String
    private let form: RuleForm

    init(rule: String, _ form: RuleForm) {
        self.rule = rule
        self.form = form
    }

    func condition() throws(RuleFlaw) -> RuleCondition {
        let place = "rule “\(rule)”"
        guard let members = form.value.members, let name = form.value["field"]?.string,
            members.count == 2, let member = members.first(where: { $0.name != "field" })
        else {
            throw .wrong(
                place: place,
                "a condition has “field” and one of \(Self.tests.joined(separator: ", "))")
        }
        guard let subject = RuleCondition.Subject(name: name) else {
            throw .unknownColumn(rule: rule, name)
        }
        let test = try test(member, of: subject)
        guard Self.fits(test, subject) else {
            throw .wrong(place: place, "“\(member.name)” cannot be asked of “\(name)”")
        }
        return RuleCondition(subject, test)
    }

    private func test(
        _ member: JSONMember, of subject: RuleCondition.Subject
    ) throws(RuleFlaw) -> RuleCondition.Test {
        let asked = "“\(subject.name)” \(member.name)"
        switch member.name {
        case "in":
            let texts = try codes(of: subject, member, asked)
            guard !texts.isEmpty else { throw .neverTrue(rule: rule, "\(asked) nothing") }
            return .isOneOf(texts)
        case "notIn":
            let texts = try codes(of: subject, member, asked)
            guard !texts.isEmpty else { throw .alwaysTrue(rule: rule, "\(asked) nothing") }
            return .isNoneOf(texts)
        case "startsWith": return .startsWith(try beginnings(member, asked))
        case "atLeast":
            let limit = try number(member, asked)
            guard limit > 0 else { throw .alwaysTrue(rule: rule, "\(asked) \(limit)") }
            return .atLeast(limit)
        case "below":
            let limit = try number(member, asked)
            guard limit > 0 else { throw .neverTrue(rule: rule, "\(asked) \(limit)") }
            return .below(limit)
        case "missing":
            guard let flag = member.value.bool else {
                throw .wrong(place: "rule “\(rule)”", "\(asked): wanted true or false")
            }
            return .missing(flag)
        default:
            throw .wrong(
                place: "rule “\(rule)”",
                "“\(member.name)” is no test; the tests are "
                    + Self.tests.joined(separator: ", "))
        }
    }

    private func texts(_ member: JSONMember, _ asked: String) throws(RuleFlaw) -> [String] {
        guard let values = member.value.array, values.count <= RuleBook.valuesMax,
            !values.contains(where: { $0.string?.isEmpty ?? true })
        else {
            throw .wrong(
                place: "rule “\(rule)”",
                "\(asked): wanted a list of at most \(RuleBook.valuesMax) texts, none empty")
        }
        return values.compactMap(\.string)
    }

    /// As declarations have them: countries in capitals.
    private func codes(
        of subject: RuleCondition.Subject, _ member: JSONMember, _ asked: String
    ) throws(RuleFlaw) -> [String] {
        let texts = try texts(member, asked)
        guard case .field(let field) = subject, field.isCountry else { return texts }
        return texts.map { $0.uppercased() }
    }

    /// HS codes in two to ten digits.
    private func beginnings(_ member: JSONMember, _ asked: String) throws(RuleFlaw) -> [String] {
        let texts = try texts(member, asked)
        guard !texts.isEmpty else { throw .neverTrue(rule: rule, "\(asked) nothing") }
        guard texts.allSatisfy({ (2...10).contains($0.utf8.count) && $0.utf8.allSatisfy(isDigit) })
        else {
            throw .wrong(place: "rule “\(rule)”", "\(asked): wanted 2 to 10 digits each")
        }
        return texts
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

    private func number(_ member: JSONMember, _ asked: String) throws(RuleFlaw) -> Double {
        guard let value = member.value.double else {
            throw .wrong(place: "rule “\(rule)”", "\(asked): wanted a number")
        }
        return value
    }

    private static func fits(_ test: RuleCondition.Test, _ subject: RuleCondition.Subject) -> Bool {
        guard case .field(let field) = subject else { return test.isOfNumbers || test.isOfPresence }
        switch field.kind {
        case .commodity: return test.isOfBeginnings
        case .number: return test.isOfNumbers || test.isOfPresence
        case .code: return test.isOfTexts || test.isOfPresence
        case .identity, .day: return false
        }
    }
}

extension RuleCondition.Test {
    fileprivate var isOfNumbers: Bool {
        switch self {
        case .atLeast, .below: true
        case .isOneOf, .isNoneOf, .startsWith, .missing: false
        }
    }

    fileprivate var isOfTexts: Bool {
        switch self {
        case .isOneOf, .isNoneOf: true
        case .atLeast, .below, .startsWith, .missing: false
        }
    }

    fileprivate var isOfBeginnings: Bool { if case .startsWith = self { true } else { false } }
    fileprivate var isOfPresence: Bool { if case .missing = self { true } else { false } }
}
