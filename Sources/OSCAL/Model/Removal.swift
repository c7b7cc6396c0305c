import JSON

/// Which things are taken out of a control: those that meet every criterion given.
package struct Removal: Hashable, Sendable {
    /// What `by-ns` calls things that name no namespace.
    static let oscalNamespace = "http://csrc.nist.gov/ns/oscal"

    private let name: String?
    private let itemClass: String?
    private let id: String?
    private let item: String?
    private let namespace: String?

    init(_ json: JSONValue) {
        name = json["by-name"]?.string
        itemClass = json["by-class"]?.string
        id = json["by-id"]?.string
        item = json["by-item-name"]?.string
        namespace = json["by-ns"]?.string
    }

    /// `item` is the thing's name in the singular: `prop`, `part`, `param`, `link`, `control`.
    func takes(_ value: JSONValue, item kind: String) -> Bool {
        guard name != nil || itemClass != nil || id != nil || item != nil || namespace != nil
        else { return false }
        return item.map { $0 == kind } ?? true
            && id.map { $0 == value["id"]?.string } ?? true
            && name.map { $0 == value["name"]?.string } ?? true
            && itemClass.map { $0 == value["class"]?.string } ?? true
            && namespace.map { matches($0, value, kind) } ?? true
    }

    private func matches(_ wanted: String, _ value: JSONValue, _ kind: String) -> Bool {
        guard kind == "prop" || kind == "part" else { return false }
        return (value["ns"]?.string ?? Self.oscalNamespace) == wanted
    }
}
