package import JSON

/// A profile: which controls to take from where, in which order, and what to change in them.
package struct Profile: Hashable, Sendable {
    package let uuid: String
    package let metadata: [JSONMember]
    package let imports: [Import]
    package let merge: Merge
    package let settings: [ParameterSetting]
    package let alters: [Alter]
    package let resources: [JSONValue]

    package init(_ json: JSONValue) throws(ShapeRefusal) {
        guard json.members != nil else { throw ShapeRefusal("/profile", "an object") }
        guard let list = json["imports"]?.array else {
            throw ShapeRefusal("/profile", "a profile with imports")
        }
        var imports: [Import] = []
        for (number, one) in list.enumerated() {
            imports.append(try Import(one, at: "/profile/imports/\(number)"))
        }
        uuid = json["uuid"]?.string ?? ""
        metadata = json["metadata"]?.members ?? []
        self.imports = imports
        merge = try Merge(json["merge"])
        settings = (json["modify"]?["set-parameters"]?.array ?? []).map(ParameterSetting.init)
        alters = (json["modify"]?["alters"]?.array ?? []).map(Alter.init)
        resources = json["back-matter"]?["resources"]?.array ?? []
    }
}
