import JSON

/// What a profile says of one parameter.
package struct ParameterSetting: Hashable, Sendable {
    package let id: String
    private let members: [JSONMember]

    init(_ json: JSONValue) {
        id = json["param-id"]?.string ?? ""
        members = (json.members ?? []).filter { $0.name != "param-id" }
    }

    /// The parameter as it is after this.
    func applied(to parameter: JSONValue) -> JSONValue {
        var target = parameter.members ?? []
        for member in members {
            switch member.name {
            case "props": add(properties: member.value.array ?? [], to: &target)
            case "links", "constraints", "guidelines":
                target.edit(member.name) { $0 += member.value.array ?? [] }
            case "values", "select":
                // Values or a choice of them: the later word takes the place of the other.
                target.take(member.name == "values" ? "select" : "values")
                target.set(member.name, member.value)
            default: target.set(member.name, member.value)
            }
        }
        return .object(target)
    }

    /// A property with the uuid of an earlier one takes its place.
    private func add(properties: [JSONValue], to target: inout [JSONMember]) {
        let uuids = Set(properties.compactMap { $0["uuid"]?.string })
        target.edit("props") { props in
            props.removeAll { $0["uuid"]?.string.map(uuids.contains) == true }
            props += properties
        }
    }
}
