package import JSON

/// Which controls of a catalog are meant: all, some by id or pattern, without some.
package struct ControlChoice: Hashable, Sendable {
    package let all: Bool
    package let includes: [ControlPick]
    package let excludes: [ControlPick]
    /// Two forms that the schema has dropped are read and not obeyed; somebody should know.
    package let hasParentRule: Bool

    package init(_ json: JSONValue) {
        all = json["include-all"] != nil
        includes = (json["include-controls"]?.array ?? []).map(ControlPick.init)
        excludes = (json["exclude-controls"]?.array ?? []).map(ControlPick.init)
        hasParentRule = (json["include-controls"]?.array ?? []).contains {
            $0["with-parent-controls"] != nil
        }
    }
}

/// Controls by their ids, one by one or by pattern.
package struct ControlPick: Hashable, Sendable {
    package let withChildren: Bool
    package let ids: [String]
    package let patterns: [Glob]
    private let idSet: Set<String>

    init(_ json: JSONValue) {
        withChildren = json["with-child-controls"]?.string == "yes"
        ids = (json["with-ids"]?.array ?? []).compactMap(\.string)
        // A match without a pattern, or with an empty one, matches nothing.
        patterns = (json["matching"]?.array ?? []).compactMap { $0["pattern"]?.string }
            .filter { !$0.isEmpty }.map(Glob.init)
        idSet = Set(ids)
    }

    package func picks(_ id: String) -> Bool {
        idSet.contains(id) || patterns.contains { $0.matches(id) }
    }
}
