import Model

/// Who may say what. Deny by default: a role states only the kinds listed for it.
enum Permission {
    static func check(_ submission: Submission, from sender: Sender) throws(AdmissionRefusal) {
        guard may(sender.role, state: submission.event.kind) else {
            throw .roleMayNot(role: sender.role, event: submission.event.kind)
        }
        if case .filed(let filing) = submission.event { try check(filing, from: sender) }
        // Who says that a load has crossed ends its watch.
        if case .passage(let passage) = submission.event, isPort(passage.role),
            sender.role != .customs, sender.role != .operator_
        {
            throw .portNotYours
        }
        if let named = authority(in: submission.event) { try check(named, from: sender) }
        try checkDevices(of: submission, from: sender)
    }

    /// An authority's act heals a broken chain: nobody else may claim one, nor one authority
    /// another's. The operator enters what others hand in.
    private static func check(
        _ authority: PartyID, from sender: Sender
    ) throws(AdmissionRefusal) {
        switch sender.role {
        case .operator_: return
        case .customs:
            guard authority == sender.party else {
                throw .anotherAuthority(authority, yours: sender.party)
            }
        case .device, .carrier, .exporter, .auditor: throw .authorityNotYours
        }
    }

    /// A tracker's key, once stolen, must not speak for the tracker of the next truck.
    private static func checkDevices(
        of submission: Submission, from sender: Sender
    ) throws(AdmissionRefusal) {
        guard !sender.devices.isEmpty else { return }
        var named: [DeviceID] = []
        if case .device(let device) = submission.subject { named.append(device) }
        if case .position(let position) = submission.event { named.append(position.device) }
        for device in named where !sender.devices.contains(device) {
            throw .deviceNotYours(device, yours: sender.devices)
        }
    }

    /// A carrier or exporter speaks only for trips that name it, where the trip names anyone; a key
    /// bound to devices besides only for trips of those.
    static func check(
        _ parties: Parties, of trip: TripID, from sender: Sender
    ) throws(AdmissionRefusal) {
        guard names(parties, sender) else { throw .notYourTrip(trip) }
        guard sender.devices.isEmpty || parties.device.map(sender.devices.contains) ?? true else {
            throw .tripOfAnotherDevice(trip, yours: sender.devices)
        }
    }

    /// Whether the trip names the sender in its role, or nobody.
    static func names(_ parties: Parties, _ sender: Sender) -> Bool {
        let named: PartyID? =
            switch sender.role {
            case .carrier, .device: parties.carrier
            case .exporter: parties.exporter
            case .customs, .operator_, .auditor: nil
            }
        return named == nil || named == sender.party
    }

    /// A key that is bound to devices speaks of their trips alone, and those are declared.
    static func mayKeep(_ sender: Sender) -> Bool {
        sender.devices.isEmpty && may(sender.role, state: .kept)
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

    private static let device: Kinds = [.position, .door]
    private static let carrier: Kinds = [
        .tripDeclared, .position, .door, .sighting, .passage, .seal, .inspection, .weighing,
        .remark, .correction, .filed, .kept,
    ]
    private static let exporter = carrier
    private static let customs: Kinds = [
        .officer, .seal, .inspection, .weighing, .passage, .sighting, .remark, .correction, .door,
        .laneDeclared, .standing, .filed, .kept,
    ]
    private static let operator_ = carrier.union(customs)

    private static func isPort(_ role: Zone.Role?) -> Bool {
        switch role {
        case .primary, .secondary, .farSide: true
        case .plant, .yard, .fuel, .checkpoint, .queue, .restricted, nil: false
        }
    }

    private static func authority(in event: Event) -> PartyID? {
        switch event {
        case .officer(let act): act.authority
        case .seal(let seal): seal.authority
        case .inspection(let inspection): inspection.authority
        case .correction(let correction): correction.authority
        case .standing(let notice): notice.authority
        case .filed(let filing): filing.authority
        case .tripDeclared, .position, .door, .passage, .sighting, .weighing, .remark, .decided,
            .revoked, .disclosed, .laneDeclared, .heartbeat, .erased, .policy, .kept, .adopted,
            .gone:
            nil
        }
    }
}
