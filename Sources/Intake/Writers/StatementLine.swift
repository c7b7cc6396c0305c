import JSON

/// Collects the members of a line in order; what is nil is left out.
struct StatementLine {
    private var members: [JSONMember] = []

    var value: JSONValue { .object(members) }

    mutating func add(_ name: String, _ value: JSONValue?) {
        if let value { members.append(JSONMember(name, value)) }
    }

    mutating func add(_ name: String, _ text: String?) { add(name, text.map { .string($0) }) }

    mutating func add(_ name: String, _ number: Double?) { add(name, number.map { .double($0) }) }

    mutating func add(_ name: String, _ flag: Bool) { add(name, .bool(flag)) }
}
