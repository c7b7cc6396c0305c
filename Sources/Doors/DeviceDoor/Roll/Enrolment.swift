import Devices
package import Model

/// An operator's word that a device of this name is ours: which device of the trips it is, and for
/// whom it speaks.
package struct Enrolment: Hashable, Sendable {
    package let name: DeviceName
    /// As trips name it.
    package let device: DeviceID
    package let party: PartyID
    /// For protocols whose frames cannot be read without it.
    package let model: String?
    package let since: Instant
    package var retired: Instant?

    package init(
        _ name: DeviceName, device: DeviceID, party: PartyID, model: String? = nil,
        since: Instant, retired: Instant? = nil
    ) {
        self.name = name
        self.device = device
        self.party = party
        self.model = model
        self.since = since
        self.retired = retired
    }

    /// An enrolled device says what a key of role device bound to it alone may say.
    package var sender: Sender {
        Sender(
            key: KeyID(unchecked: "device-door"), party: party, role: .device, devices: [device])
    }
}
