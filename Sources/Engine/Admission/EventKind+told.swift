import Model

extension Event.Kind {
    /// What a statement of this kind is, for who may not make it.
    var told: String {
        switch self {
        case .tripDeclared: "a trip"
        case .position: "a position"
        case .seal: "what became of a seal"
        case .door: "what became of a door"
        case .passage: "a passage"
        case .sighting: "what pulls a load and who drives it"
        case .inspection: "an inspection"
        case .weighing: "a weight"
        case .officer: "an officer's act, as a hold or a release"
        case .remark: "a remark"
        case .correction: "a correction"
        case .laneDeclared: "a lane"
        case .standing: "the standing of a party"
        case .filed: "a record for a room"
        case .kept: "an event that waits for its trip"
        case .decided, .revoked, .disclosed, .heartbeat, .erased, .policy, .adopted:
            "the node's own words"
        }
    }
}
