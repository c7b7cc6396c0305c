import JSON
import Model

/// A value held against those of an event: by worth if both are numbers or moments, else by text.
struct ValueComparison: Hashable, Sendable {
    enum Operator: String, Hashable, Sendable, CaseIterable {
        case equal = "EQ"
        case greater = "GT"
        case greaterOrEqual = "GE"
        case less = "LT"
        case lessOrEqual = "LE"
    }

    let by: Operator
    let text: String
    private let number: Double?
    private let moment: Instant?

    /// Conversions of units round in the last digits of a Double; no sensor sees so finely.
    private static let tolerance = 1e-9

    init(_ by: Operator, _ text: String) {
        self.by = by
        self.text = text
        number = Double(text).flatMap { $0.isFinite ? $0 : nil }
        // A text that is no moment is compared as what it is.
        moment = try? Instant(rfc3339: text)
    }

    func accepts(_ value: JSONValue) -> Bool {
        switch value {
        case .number:
            guard let number, let other = value.double else { return false }
            return Self.holds(by, other, number)
        case .string(let sent):
            if let moment, let other = try? Instant(rfc3339: sent) {  // as above
                return Self.holds(by, other.milliseconds, moment.milliseconds)
            }
            return by == .equal && sent == text
        case .bool(let flag): return by == .equal && text == String(flag)
        case .object: return by == .equal && value["id"]?.string == text
        case .array(let values): return values.contains(where: accepts)
        case .null: return false
        }
    }

    static func holds(_ by: Operator, _ found: Double, _ wanted: Double) -> Bool {
        let slack = tolerance * max(1, abs(wanted))
        return switch by {
        case .equal: abs(found - wanted) <= slack
        case .greater: found > wanted + slack
        case .greaterOrEqual: found >= wanted - slack
        case .less: found < wanted - slack
        case .lessOrEqual: found <= wanted + slack
        }
    }

    static func holds(_ by: Operator, _ found: Int64, _ wanted: Int64) -> Bool {
        switch by {
        case .equal: found == wanted
        case .greater: found > wanted
        case .greaterOrEqual: found >= wanted
        case .less: found < wanted
        case .lessOrEqual: found <= wanted
        }
    }
}
