package import Model

extension Event {
    /// Whether its own sender may take the event back: only what no thief would want gone. It is
    /// told by what the event says, never by the findings of the hour, which depend on what else
    /// has arrived.
    package func isHarmless(on trip: Trip) -> Bool {
        switch self {
        case .seal(let seal): seal.agrees(with: trip)
        case .door(let door): door.state == .closed && !door.isAlarm
        case .sighting(let seen): seen.agrees(with: trip)
        case .inspection(let inspection): inspection.passed
        case .passage, .remark: true
        // Where a load was and what it weighed are compared with what is said later: taking one
        // away would hide a stop, or a load that was added.
        case .position, .weighing: false
        case .tripDeclared, .officer, .correction, .decided, .revoked, .disclosed, .laneDeclared,
            .heartbeat, .erased, .policy, .gone:
            false
        }
    }

    /// Whether an authority that has looked may take the event back.
    package var isCorrectable: Bool {
        switch self {
        case .seal, .door, .sighting, .inspection, .passage, .remark, .position, .weighing: true
        case .tripDeclared, .officer, .correction, .decided, .revoked, .disclosed, .laneDeclared,
            .heartbeat, .erased, .policy, .gone:
            false
        }
    }
}

extension SealObservation {
    fileprivate func agrees(with trip: Trip) -> Bool {
        action != .removed && (condition ?? .right) == .right && readInstead == nil
            && replaces == nil
            && seals.allSatisfy { seen in trip.seals.contains { $0.mark == seen.mark } }
    }
}

extension Sighting {
    fileprivate func agrees(with trip: Trip) -> Bool {
        (tractor ?? trip.tractor) == trip.tractor && (trailer ?? trip.trailer) == trip.trailer
            && (driver ?? trip.driver) == trip.driver
    }
}
