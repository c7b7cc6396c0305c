import JSON

/// Collects the members of a line in order; what is nil is left out.
struct StatementMembers {
    private var members: [JSONMember] = []

    var value: JSONValue { .object(members) }

    mutating func add(_ name: String, _ value: JSONValue) {
        members.append(JSONMember(name, value))
    }

    mutating func add(_ name: String, _ text: String?) {
        if let text { members.append(JSONMember(name, .text(text))) }
    }
}
