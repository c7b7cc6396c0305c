import JSON

extension [JSONMember] {
    /// An empty list is left out: OSCAL knows none.
    mutating func add(_ name: String, _ values: [JSONValue]) {
        if !values.isEmpty { append(JSONMember(name, .array(values))) }
    }

    subscript(name: String) -> JSONValue? { first { $0.name == name }?.value }

    /// Puts a value where the metaschema wants it, over whatever stood under that name.
    mutating func set(_ name: String, _ value: JSONValue) {
        if let place = firstIndex(where: { $0.name == name }) {
            self[place] = JSONMember(name, value)
            return
        }
        let rank = Self.rank(name)
        let place = firstIndex { Self.rank($0.name) > rank } ?? endIndex
        insert(JSONMember(name, value), at: place)
    }

    mutating func take(_ name: String) {
        removeAll { $0.name == name }
    }

    /// Changes the list under a name, and drops it when nothing is left in it.
    mutating func edit(_ name: String, _ change: (inout [JSONValue]) -> Void) {
        var values = self[name]?.array ?? []
        change(&values)
        if values.isEmpty { take(name) } else { set(name, .array(values)) }
    }

    /// Whether the author said that this thing is to be kept whatever happens.
    var isKept: Bool {
        (self["props"]?.array ?? []).contains {
            $0["name"]?.string == "keep" && $0["value"]?.string == "always"
        }
    }

    /// OSCAL's canonical order of what controls, groups, parts and parameters may hold.
    private static let order = [
        "id", "uuid", "name", "ns", "class", "depends-on", "title", "published", "last-modified",
        "version", "oscal-version", "revisions", "document-ids", "params", "props", "links",
        "label", "usage", "constraints", "guidelines", "values", "select", "prose", "parts",
        "groups", "controls", "roles", "locations", "parties", "responsible-parties", "remarks",
    ]

    private static func rank(_ name: String) -> Int { order.firstIndex(of: name) ?? order.count }
}
