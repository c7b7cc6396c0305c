package import Model

extension Event {
    /// Whether its own sender may take the event back: only what no thief would want gone. It is
    /// told by what the event says, never by the findings of the hour, which depend on what else
    /// has arrived.
    package var isHarmless: Bool {
        switch self {
        case .door(let door): door.state == .closed && !door.isAlarm
        case .inspection(let inspection): inspection.passed
        case .passage, .remark: true
        // What is compared with what is said later: taking one away would hide a stop, a load that
        // was added, a seal that is another since customs resealed, or a swap.
        case .position, .weighing, .seal, .sighting: false
        case .tripDeclared, .officer, .correction, .decided, .revoked, .disclosed, .laneDeclared,
            .heartbeat, .erased, .policy, .standing, .filed, .kept, .adopted, .gone:
            false
        }
    }

    /// Whether an authority that has looked may take the event back.
    package var isCorrectable: Bool {
        switch self {
        case .seal, .door, .sighting, .inspection, .passage, .remark, .position, .weighing: true
        case .tripDeclared, .officer, .correction, .decided, .revoked, .disclosed, .laneDeclared,
            .heartbeat, .erased, .policy, .standing, .filed, .kept, .adopted, .gone:
            false
        }
    }
}
