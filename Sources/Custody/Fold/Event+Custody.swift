import Model

extension Event {
    /// False for what a node says itself and for what no detector reads: such facts must not hold
    /// up a late report by standing after it.
    var bearsOnCustody: Bool {
        switch self {
        case .position, .seal, .door, .passage, .sighting, .inspection, .weighing, .officer: true
        case .tripDeclared, .remark, .correction, .decided, .revoked, .disclosed, .laneDeclared,
            .heartbeat, .erased, .policy, .standing, .filed, .kept, .adopted, .gone:
            false
        }
    }
}
