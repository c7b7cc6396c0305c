/// A JSON value as sent: members in order, numbers in their printed form, nothing rounded.
package enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// Exactly as sent or printed: `1.0` and `1` are two texts, and no digit is lost.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([JSONMember])
}

/// A name and what stands under it.
package struct JSONMember: Hashable, Sendable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
        self.name = name
        self.value = value
    }
}

extension JSONValue {
    package static func int(_ value: some BinaryInteger) -> Self { .number(String(value)) }

    /// The shortest text that reads back as the same Double.
    package static func double(_ value: Double) -> Self {
        precondition(value.isFinite, "JSON has no spelling for infinity or not-a-number")
        return .number(value.description)
    }

    package static func text(_ text: String) -> Self { .string(text) }

    package static func list(_ values: some Sequence<JSONValue>) -> Self { .array(Array(values)) }
}

extension JSONValue {
    /// The value under a name; nil when this is no object or has no such member.
    package subscript(name: String) -> JSONValue? {
        members?.first { $0.name == name }?.value
    }

    package var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// Only what was printed as a whole number: neither `1.0` nor `1e2` becomes one.
    package var int: Int? {
        if case .number(let text) = self { Int(text) } else { nil }
    }

    /// nil also when a Double would have to round or overflow.
    package var double: Double? {
        guard case .number(let text) = self else { return nil }
        do { return try JSONNumber.double(text) } catch { return nil }
    }

    package var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    package var array: [JSONValue]? {
        if case .array(let values) = self { values } else { nil }
    }

    package var members: [JSONMember]? {
        if case .object(let members) = self { members } else { nil }
    }
}
