package import JSON

/// One control: what a catalog asks of somebody. In this house, one criterion of a programme.
package struct Control: Hashable, Sendable {
    package let id: String
    /// Everything but the controls nested in it.
    package var body: [JSONMember]
    package var controls: [Control]
    let origin: Origin

    static func list(
        _ json: JSONValue, at place: String, _ counter: inout Origin
    ) throws(ShapeRefusal) -> [Control] {
        guard let values = json.array else { throw ShapeRefusal(place, "a list of controls") }
        var controls: [Control] = []
        controls.reserveCapacity(values.count)
        for (number, value) in values.enumerated() {
            controls.append(try Control(value, at: "\(place)/\(number)", &counter))
        }
        return controls
    }

    init(_ json: JSONValue, at place: String, _ counter: inout Origin) throws(ShapeRefusal) {
        guard let members = json.members else { throw ShapeRefusal(place, "a control") }
        guard let id = json["id"]?.string else { throw ShapeRefusal(place, "a control with an id") }
        self.id = id
        origin = counter.next()
        guard let nested = members.firstIndex(where: { $0.name == "controls" }) else {
            body = members
            controls = []
            return
        }
        body = members
        body.remove(at: nested)
        controls = try Control.list(members[nested].value, at: "\(place)/controls", &counter)
    }

    package var json: JSONValue {
        var members = body
        members.add("controls", controls.map(\.json))
        return .object(members)
    }

    package var title: String { body.first { $0.name == "title" }?.value.string ?? "" }

    package var withDescendants: [Control] {
        controls.isEmpty ? [self] : [self] + controls.flatMap(\.withDescendants)
    }

    /// The first property of a name, in any namespace.
    package func property(_ name: String) -> String? {
        let props = body.first { $0.name == "props" }?.value.array
        return props?.first { $0["name"]?.string == name }?["value"]?.string
    }

    /// The prose of the first part with a name, such as `statement`.
    package func prose(_ part: String) -> String? {
        let parts = body.first { $0.name == "parts" }?.value.array
        return parts?.first { $0["name"]?.string == part }?["prose"]?.string
    }
}
