package import JSON

/// A catalog: controls in groups, and what they refer to.
///
/// Only what resolution has to move is taken apart; everything else stays as it was sent, so a
/// member this program does not know survives.
package struct Catalog: Hashable, Sendable {
    package var uuid: String
    package var metadata: [JSONMember]
    /// Parameters of no control: loose ones.
    package var params: [JSONValue]
    package var controls: [Control]
    package var groups: [Group]
    package var resources: [JSONValue]

    /// Reads the object under `catalog`. `source` tells it from other catalogs of one resolution.
    package init(_ json: JSONValue, source: Int = 0) throws(ShapeRefusal) {
        guard let members = json.members else { throw ShapeRefusal("/catalog", "an object") }
        var counter = Origin(source: source, order: 0)
        uuid = json["uuid"]?.string ?? ""
        metadata = json["metadata"]?.members ?? []
        params = json["params"]?.array ?? []
        resources = json["back-matter"]?["resources"]?.array ?? []
        controls = []
        groups = []
        for member in members {
            let place = "/catalog/\(member.name)"
            switch member.name {
            case "controls": controls = try Control.list(member.value, at: place, &counter)
            case "groups": groups = try Group.list(member.value, at: place, &counter)
            default: continue  // read above, or no part of a catalog, which validation says
            }
        }
    }

    init(uuid: String, metadata: [JSONMember]) {
        self.uuid = uuid
        self.metadata = metadata
        params = []
        controls = []
        groups = []
        resources = []
    }

    /// Members in the order of the metaschema.
    package var json: JSONValue {
        var members = [
            JSONMember("uuid", .string(uuid)), JSONMember("metadata", .object(metadata)),
        ]
        members.add("params", params)
        members.add("controls", controls.map(\.json))
        members.add("groups", groups.map(\.json))
        if !resources.isEmpty {
            members.append(JSONMember("back-matter", ["resources": .array(resources)]))
        }
        return ["catalog": .object(members)]
    }

    /// Every control, nested ones after the one they are in.
    package var everyControl: [Control] {
        controls.flatMap(\.withDescendants) + groups.flatMap(\.everyControl)
    }
}
