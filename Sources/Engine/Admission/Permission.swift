import Model

/// Who may say what. Deny by default: a role states only the kinds listed for it.
enum Permission {
    static func check(_ submission: Submission, from sender: Sender) throws(AdmissionRefusal) {
        guard may(sender.role, state: submission.event.kind) else {
            throw .roleMayNot(role: sender.role, event: submission.event.kind)
        }
        // Who says that a load has crossed ends its watch.
        if case .passage(let passage) = submission.event, isPort(passage.role),
            sender.role != .customs, sender.role != .operator_
        {
            throw .portNotYours
        }
        // An authority's act heals a broken chain; nobody else may claim one.
        if claimsAuthority(submission.event), sender.role != .customs, sender.role != .operator_ {
            throw .authorityNotYours
        }
    }

    /// A carrier or exporter speaks only for trips that name it, where the trip names anyone.
    static func check(
        _ parties: Parties, of trip: TripID, from sender: Sender
    ) throws(AdmissionRefusal) {
        let named: PartyID? =
            switch sender.role {
            case .carrier, .device: parties.carrier
            case .exporter: parties.exporter
            case .customs, .operator_, .auditor: nil
            }
        guard named == nil || named == sender.party else { throw .notYourTrip(trip) }
    }

    private static func may(_ role: Sender.Role, state kind: Event.Kind) -> Bool {
        switch role {
        case .device: device.contains(kind)
        case .carrier: carrier.contains(kind)
        case .exporter: exporter.contains(kind)
        case .customs: customs.contains(kind)
        case .operator_: operator_.contains(kind)
        case .auditor: false
        }
    }

    private static let device: Set<Event.Kind> = [.position, .door]
    private static let carrier: Set<Event.Kind> = [
        .tripDeclared, .position, .door, .sighting, .passage, .seal, .inspection, .weighing,
        .remark, .correction,
    ]
    private static let exporter = carrier
    private static let customs: Set<Event.Kind> = [
        .officer, .seal, .inspection, .weighing, .passage, .sighting, .remark, .correction, .door,
        .laneDeclared,
    ]
    private static let operator_ = carrier.union(customs)

    private static func isPort(_ role: Zone.Role?) -> Bool {
        switch role {
        case .primary, .secondary, .farSide: true
        case .plant, .yard, .fuel, .checkpoint, .queue, .restricted, nil: false
        }
    }

    private static func claimsAuthority(_ event: Event) -> Bool {
        switch event {
        case .officer: true
        case .seal(let seal): seal.authority != nil
        case .inspection(let inspection): inspection.authority != nil
        case .tripDeclared, .position, .door, .passage, .sighting, .weighing, .remark,
            .correction, .decided, .revoked, .disclosed, .laneDeclared, .heartbeat:
            false
        }
    }
}
