package import JSON

/// A group of a catalog: a heading with groups or controls under it.
package struct Group: Hashable, Sendable {
    package var id: String?
    /// Everything but the three lists below.
    package var body: [JSONMember]
    package var params: [JSONValue]
    package var groups: [Group]
    package var controls: [Control]
    let origin: Origin

    static func list(
        _ json: JSONValue, at place: String, _ counter: inout Origin
    ) throws(ShapeRefusal) -> [Group] {
        guard let values = json.array else { throw ShapeRefusal(place, "a list of groups") }
        var groups: [Group] = []
        for (number, value) in values.enumerated() {
            groups.append(try Group(value, at: "\(place)/\(number)", &counter))
        }
        return groups
    }

    init(_ json: JSONValue, at place: String, _ counter: inout Origin) throws(ShapeRefusal) {
        guard let members = json.members else { throw ShapeRefusal(place, "a group") }
        origin = counter.next()
        id = json["id"]?.string
        params = []
        groups = []
        controls = []
        body = []
        for member in members {
            let inner = "\(place)/\(member.name)"
            switch member.name {
            case "params": params = member.value.array ?? []
            case "groups": groups = try Group.list(member.value, at: inner, &counter)
            case "controls": controls = try Control.list(member.value, at: inner, &counter)
            default: body.append(member)
            }
        }
    }

    package var json: JSONValue {
        var members = body
        members.add("params", params)
        members.add("groups", groups.map(\.json))
        members.add("controls", controls.map(\.json))
        return .object(members)
    }

    package var title: String { body.first { $0.name == "title" }?.value.string ?? "" }

    package var everyControl: [Control] {
        controls.flatMap(\.withDescendants) + groups.flatMap(\.everyControl)
    }

    var isKept: Bool { body.isKept }
    var isEmpty: Bool { groups.isEmpty && controls.isEmpty }
}

extension Group {
    init(id: String?, body: [JSONMember], origin: Origin) {
        self.id = id
        self.body = body
        self.origin = origin
        params = []
        groups = []
        controls = []
    }
}
