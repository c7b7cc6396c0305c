package import Declarations

/// Tells which declarations are alike in one respect, as a number to look them up by.
package struct ProfileKey: Sendable {
    /// Codes and numbers by their slots, decided once: this is asked for every row and profile.
    private enum Step {
        case code(slot: Int)
        case number(slot: Int)
        case commodity(divisor: UInt64)
    }

    private let steps: [Step]
    private let start: UInt64

    package init(_ profile: Profile, parts: [Part]) {
        start = CodeDigest.of(Array(profile.rawValue.utf8).span)
        steps = parts.map {
            switch $0 {
            case .code(let field): .code(slot: field.slot)
            case .dutyRate, .netMass: .number(slot: $0.field.slot)
            case .chapter: .commodity(divisor: 100_000_000)
            case .heading: .commodity(divisor: 1_000_000)
            case .subheading: .commodity(divisor: 10_000)
            }
        }
    }

    /// nil when the declaration leaves one of the parts empty.
    package func of(_ batch: DeclarationBatch, _ row: Int) -> UInt64? {
        var key = start
        for step in steps {
            switch step {
            case .code(let slot):
                let code = batch.codes[slot][row]
                if code == 0 { return nil }
                key = CodeDigest.join(key, code)
            case .number(let slot):
                let value = batch.numbers[slot][row]
                if value.isNaN { return nil }
                key = CodeDigest.join(key, value.bitPattern)
            case .commodity(let divisor):
                key = CodeDigest.join(key, batch.commodities[row] / divisor)
            }
        }
        return key
    }
}
