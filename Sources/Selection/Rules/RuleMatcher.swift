package import Declarations

/// A rule made ready for columns: codes as digests, HS beginnings as ranges.
package struct RuleMatcher: Sendable {
    private enum Step: Sendable {
        case code(slot: Int, Set<UInt64>, isIn: Bool)
        case commodity([ClosedRange<UInt64>])
        case number(slot: Int, ClosedRange<Double>)
        case price(ClosedRange<Double>)
        case codeMissing(slot: Int, Bool)
        case numberMissing(slot: Int, Bool)
        case priceMissing(Bool)
    }

    package let rule: RiskRule
    private let steps: [Step]

    /// Refuses a rule that asks for a column the file does not have.
    package init(_ rule: RiskRule, fields: Set<Field>) throws(RuleFlaw) {
        for condition in rule.conditions where !fields.isSuperset(of: condition.subject.fields) {
            throw .columnNotInData(rule: rule.id, condition.subject.name)
        }
        self.rule = rule
        steps = rule.conditions.map(Self.step)
    }

    package func matches(_ batch: DeclarationBatch, _ row: Int) -> Bool {
        steps.allSatisfy { holds($0, batch, row) }
    }

    private func holds(_ step: Step, _ batch: DeclarationBatch, _ row: Int) -> Bool {
        switch step {
        case .code(let slot, let wanted, let isIn):
            wanted.contains(batch.codes[slot][row]) == isIn
        case .commodity(let ranges): ranges.contains { $0.contains(batch.commodities[row]) }
        case .number(let slot, let range): range.contains(batch.numbers[slot][row])
        case .price(let range): range.contains(Self.price(batch, row))
        case .codeMissing(let slot, let wanted): (batch.codes[slot][row] == 0) == wanted
        case .numberMissing(let slot, let wanted): batch.numbers[slot][row].isNaN == wanted
        case .priceMissing(let wanted): Self.price(batch, row).isNaN == wanted
        }
    }

    /// Not a number where the mass is zero: then no price can be told.
    private static func price(_ batch: DeclarationBatch, _ row: Int) -> Double {
        let mass = batch.numbers[Field.netMass.slot][row]
        return mass > 0 ? batch.numbers[Field.value.slot][row] / mass : .nan
    }

    private static func step(_ condition: RuleCondition) -> Step {
        switch (condition.subject, condition.test) {
        case (.field(let field), .isOneOf(let texts)):
            .code(slot: field.slot, digests(texts), isIn: true)
        case (.field(let field), .isNoneOf(let texts)):
            .code(slot: field.slot, digests(texts), isIn: false)
        case (.field, .startsWith(let texts)): .commodity(texts.map(range))
        case (.field(let field), .atLeast(let limit)):
            .number(slot: field.slot, limit...Double.infinity)
        case (.field(let field), .below(let limit)):
            .number(slot: field.slot, 0...limit.nextDown)
        case (.field(let field), .missing(let wanted)):
            field.kind == .number
                ? .numberMissing(slot: field.slot, wanted)
                : .codeMissing(slot: field.slot, wanted)
        case (.price, .atLeast(let limit)): .price(limit...Double.infinity)
        case (.price, .below(let limit)): .price(0...limit.nextDown)
        case (.price, .missing(let wanted)): .priceMissing(wanted)
        case (.price, .isOneOf), (.price, .isNoneOf), (.price, .startsWith):
            preconditionFailure("a price is a number; the reader of rules lets nothing else pass")
        }
    }

    private static func digests(_ texts: [String]) -> Set<UInt64> {
        Set(texts.map { CodeDigest.of(Array($0.utf8).span) })
    }

    /// `0808` is 0808 000000 to 0808 999999.
    private static func range(_ beginning: String) -> ClosedRange<UInt64> {
        var low: UInt64 = 0, width: UInt64 = 1
        for digit in beginning.utf8 { low = low * 10 + UInt64(digit - 48) }
        for _ in beginning.utf8.count..<10 { width *= 10 }
        return low * width...low * width + width - 1
    }
}
