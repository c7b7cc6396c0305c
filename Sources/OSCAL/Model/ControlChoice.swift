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
