/// Things that share one set of ids: two of them with the same id cannot be told apart.
///
/// The schema cannot say this; OSCAL's metaschema does, as indexes over the whole document.
package enum IDSpace: String, Hashable, Sendable, CaseIterable {
    /// Controls, groups and their parts: what `#id` and `control-id` point at.
    case control
    case parameter
    case role
    case party
    case location
    case resource

    /// The member that carries the id.
    var member: StaticString {
        switch self {
        case .control, .parameter, .role: "id"
        case .party, .location, .resource: "uuid"
        }
    }

    init?(shape: String) {
        switch shape {
        case "catalog:control", "catalog:group", "control-common:part": self = .control
        case "control-common:parameter": self = .parameter
        case "metadata:metadata/roles": self = .role
        case "metadata:metadata/parties": self = .party
        case "metadata:metadata/locations": self = .location
        case "metadata:back-matter/resources": self = .resource
        default: return nil
        }
    }
}
