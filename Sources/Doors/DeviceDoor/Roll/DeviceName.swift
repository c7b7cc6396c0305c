package import Devices

/// What a device calls itself in its protocol: a serial number, an IMEI. It is a claim, not a proof.
package struct DeviceName: Hashable, Comparable, Sendable {
    package let spoken: DeviceProtocol
    package let identity: String

    /// No protocol has longer ones; visible ASCII, so that it can stand in a list and a log.
    package static let lengthMax = 64

    package init?(_ spoken: DeviceProtocol, _ identity: String) {
        guard (1...Self.lengthMax).contains(identity.utf8.count),
            identity.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        self.spoken = spoken
        self.identity = identity
    }

    package static func < (a: Self, b: Self) -> Bool {
        (a.spoken.rawValue, a.identity) < (b.spoken.rawValue, b.identity)
    }
}
