import JSON

/// A group that the profile makes itself.
package struct CustomGroup: Hashable, Sendable {
    package let id: String?
    let body: [JSONMember]
    let params: [JSONValue]
    let groups: [CustomGroup]
    let inserts: [Insertion]

    init(_ json: JSONValue) {
        id = json["id"]?.string
        let own = ["params", "groups", "insert-controls"]
        body = (json.members ?? []).filter { !own.contains($0.name) }
        params = json["params"]?.array ?? []
        groups = (json["groups"]?.array ?? []).map(CustomGroup.init)
        inserts = (json["insert-controls"]?.array ?? []).map(Insertion.init)
    }
}
