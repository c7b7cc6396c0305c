package import Declarations

/// One thing that a rule asks of a declaration.
package struct RuleCondition: Hashable, Sendable {
    package enum Test: Hashable, Sendable {
        case isOneOf([String])
        case isNoneOf([String])
        /// HS codes by their beginning: `0808` is the heading, `08` the chapter.
        case startsWith([String])
        case atLeast(Double)
        case below(Double)
        case missing(Bool)
    }

    /// What is asked about: a field, or what follows from two of them.
    package enum Subject: Hashable, Sendable {
        case field(Field)
        /// Value over net mass.
        case price

        package var name: String {
            switch self {
            case .field(let field): field.rawValue
            case .price: "pricePerKilogram"
            }
        }

        /// The fields without which it cannot be asked.
        package var fields: [Field] {
            switch self {
            case .field(let field): [field]
            case .price: [.value, .netMass]
            }
        }

        package init?(name: String) {
            if name == "pricePerKilogram" {
                self = .price
            } else if let field = Field(rawValue: name), field != .id, field != .date {
                self = .field(field)
            } else {
                return nil
            }
        }

        package static let names =
            Field.allCases.filter { $0 != .id && $0 != .date }.map(\.rawValue)
            + ["pricePerKilogram"]
    }

    package let subject: Subject
    package let test: Test

    package init(_ subject: Subject, _ test: Test) {
        self.subject = subject
        self.test = test
    }
}
