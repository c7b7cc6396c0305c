import Model

/// Finds equipment that can no longer vouch for the load.
struct DeviceDetector: Sendable {
    /// A lock that reports a fault once has shaken; three times running it is out of order.
    private static let faultsMin = 3

    private var faults = 0
    private var first: Witness?

    mutating func observe(_ seal: ElectronicSealState, _ witness: Witness) -> Incident? {
        guard seal == .fault else {
            faults = 0
            first = nil
            return nil
        }
        faults += 1
        let start = first ?? witness
        first = start
        guard faults == Self.faultsMin else { return nil }
        return Incident(.deviceFault(what: "electronic seal"), .warning, start, witness)
    }
}
