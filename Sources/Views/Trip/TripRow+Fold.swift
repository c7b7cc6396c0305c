package import Model

extension TripRow {
    /// Takes in one fact of the trip. `zone` is the role of the zone a position fell in, when the
    /// caller knows it: a truck standing in the queue is queued although no gate said so.
    package mutating func follow(_ fact: Fact, zone: Zone.Role? = nil) {
        if fact.event.isHeard { lastHeard = max(lastHeard ?? fact.received, fact.received) }
        switch fact.event {
        case .tripDeclared(let trip): plan(trip)
        case .position(let position): locate(position, in: zone)
        case .passage(let passage): pass(passage)
        case .decided(let decision): decide(decision, at: fact.index)
        case .revoked(let revocation): revoke(revocation)
        case .seal, .door, .sighting, .inspection, .weighing, .officer, .remark, .correction,
            .disclosed, .laneDeclared, .heartbeat:
            break
        }
    }

    package mutating func judge(_ account: CustodyAccount) {
        custody = account.state
        exposure = account.exposure
        alarms = account.findings.count { $0.severity == .alarm }
        findings = Array(account.findings.sorted(by: Self.isNewer).prefix(Self.findingsMax))
    }

    private mutating func plan(_ trip: Trip) {
        departure = trip.departure
        tractor = trip.tractor
        trailer = trip.trailer
        exporter = trip.exporter
        carrier = trip.carrier
    }

    private mutating func locate(_ position: Position, in zone: Zone.Role?) {
        guard position.isValid else { return }
        if let zone { reach(zone, at: position.at) }
        guard placed.map({ position.at >= $0 }) ?? true else { return }
        place = position.place
        placed = position.at
    }

    private mutating func pass(_ passage: Passage) {
        guard let role = passage.role else {
            if passage.direction == .departed { status = max(status, .enRoute) }
            return
        }
        switch passage.direction {
        case .arrived: reach(role, at: passage.at)
        case .departed: leave(role)
        }
    }

    private mutating func reach(_ role: Zone.Role, at: Instant) {
        switch role {
        case .plant, .restricted: break
        case .yard, .fuel, .checkpoint: status = max(status, .enRoute)
        case .queue:
            status = max(status, .queued)
            queued = min(queued ?? at, at)
        case .primary:
            status = max(status, .atPrimary)
            atPrimary = min(atPrimary ?? at, at)
        case .secondary: status = max(status, .secondary)
        case .farSide: status = .crossed
        }
    }

    private mutating func leave(_ role: Zone.Role) {
        switch role {
        case .plant, .yard, .fuel, .checkpoint: status = max(status, .enRoute)
        case .queue, .primary, .secondary, .farSide, .restricted: break
        }
    }

    private mutating func decide(_ decision: Decision, at index: LedgerIndex) {
        channel = decision.channel
        self.decision = index
        // A new clearance after an authority looked is a new promise; the old revocation is
        // history and stays on the trip's page.
        if decision.channel.isCleared { revoked = nil }
    }

    private mutating func revoke(_ revocation: Revocation) {
        revoked = Revoked(
            decision: revocation.decision, cause: revocation.cause, at: revocation.at,
            brokeAt: revocation.brokeAt)
    }

    private static func isNewer(_ a: Finding, _ b: Finding) -> Bool {
        if a.severity != b.severity { return a.severity > b.severity }
        return (a.known, a.at, a.kind.rawValue) > (b.known, b.at, b.kind.rawValue)
    }
}

extension Event {
    /// True for what somebody on the lane said; what the node says itself is no sign of life.
    fileprivate var isHeard: Bool {
        switch self {
        case .heartbeat, .decided, .revoked, .disclosed, .laneDeclared: false
        case .tripDeclared, .position, .seal, .door, .passage, .sighting, .inspection, .weighing,
            .officer, .remark, .correction:
            true
        }
    }
}
