import Model

/// Whom a trip names: only they speak for it.
struct Parties: Sendable {
    let carrier: PartyID?
    let exporter: PartyID?

    /// The lane itself belongs to its operator.
    static let none = Parties(carrier: nil, exporter: nil)

    private init(carrier: PartyID?, exporter: PartyID?) {
        self.carrier = carrier
        self.exporter = exporter
    }

    init(_ trip: Trip) { self.init(carrier: trip.carrier, exporter: trip.exporter) }
}
