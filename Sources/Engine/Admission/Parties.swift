import Model

/// Whom and what a trip names: only they speak for it. And when it sets out: before, its device may
/// be anywhere.
struct Parties: Sendable {
    let carrier: PartyID?
    let exporter: PartyID?
    let device: DeviceID?
    let departure: Instant?
    /// Whose word the trip is.
    let declarer: PartyID?

    /// The lane itself belongs to its operator.
    static let none = Parties(
        carrier: nil, exporter: nil, device: nil, departure: nil, declarer: nil)

    private init(
        carrier: PartyID?, exporter: PartyID?, device: DeviceID?, departure: Instant?,
        declarer: PartyID?
    ) {
        self.carrier = carrier
        self.exporter = exporter
        self.device = device
        self.departure = departure
        self.declarer = declarer
    }

    init(_ trip: Trip, by declarer: PartyID) {
        self.init(
            carrier: trip.carrier, exporter: trip.exporter, device: trip.device,
            departure: trip.departure, declarer: declarer)
    }
}
