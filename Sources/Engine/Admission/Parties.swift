import Model

/// Whom and what a trip names: only they speak for it.
struct Parties: Sendable {
    let carrier: PartyID?
    let exporter: PartyID?
    let device: DeviceID?

    /// The lane itself belongs to its operator.
    static let none = Parties(carrier: nil, exporter: nil, device: nil)

    private init(carrier: PartyID?, exporter: PartyID?, device: DeviceID?) {
        self.carrier = carrier
        self.exporter = exporter
        self.device = device
    }

    init(_ trip: Trip) {
        self.init(carrier: trip.carrier, exporter: trip.exporter, device: trip.device)
    }
}
