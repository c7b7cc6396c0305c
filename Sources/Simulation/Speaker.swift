package import Model

/// Who speaks on the simulated lane. Each has a key of its own, since an authority speaks for
/// itself and not for another.
package enum Speaker: Hashable, Sendable, CaseIterable {
    case device, carrier, exporter
    /// The soldiers at the checkpoint on the road, who may have a door opened.
    case guardPost
    case customs

    package var role: Sender.Role {
        switch self {
        case .device: .device
        case .carrier: .carrier
        case .exporter: .exporter
        case .guardPost, .customs: .customs
        }
    }

    /// As facts and acts name it.
    package var party: PartyID {
        switch self {
        case .device: PartyID(unchecked: "demo-device")
        case .carrier: PartyID(unchecked: "demo-carrier")
        case .exporter: PartyID(unchecked: "demo-exporter")
        case .guardPost: PartyID(unchecked: "mx-guard")
        case .customs: PartyID(unchecked: "us-customs")
        }
    }
}
