import JSON

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
