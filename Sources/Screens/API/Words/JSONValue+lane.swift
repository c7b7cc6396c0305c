package import JSON
package import Model

extension JSONValue {
    package static func moment(_ at: Instant?) -> JSONValue {
        at.map { .text($0.rfc3339) } ?? .null
    }

    package static func index(_ index: LedgerIndex) -> JSONValue { .int(index.value) }

    package static func name<Subject>(_ name: Identifier<Subject>?) -> JSONValue {
        name.map { .text($0.description) } ?? .null
    }

    /// Figures people read carry one decimal; more would pretend to a precision nobody has.
    package static func tenths(_ value: Double) -> JSONValue {
        .double((value * 10).rounded() / 10)
    }

    package static func degrees(_ value: Double) -> JSONValue {
        .double((value * 1e6).rounded() / 1e6)
    }
}
