/// One load's journey as declared before departure: who, with what, under which seals.
package struct Trip: Hashable, Sendable {
    package let id: TripID
    package let device: DeviceID
    package let departure: Instant
    package let driver: DriverID
    package let tractor: TractorID
    package let trailer: TrailerID
    package let container: ContainerNumber?
    package let seals: [Seal]
    package let programme: Programme
    package let exporter: PartyID?
    package let carrier: PartyID?
    package let trade: TripTrade

    package init(
        id: TripID, device: DeviceID, departure: Instant, driver: DriverID, tractor: TractorID,
        trailer: TrailerID, container: ContainerNumber?, seals: [Seal],
        programme: Programme = .none, exporter: PartyID? = nil, carrier: PartyID? = nil,
        trade: TripTrade = .none
    ) {
        self.id = id
        self.device = device
        self.departure = departure
        self.driver = driver
        self.tractor = tractor
        self.trailer = trailer
        self.container = container
        self.seals = seals
        self.programme = programme
        self.exporter = exporter
        self.carrier = carrier
        self.trade = trade
    }

    /// A seal's installation, an inspection and a weighing come before the wheels turn.
    package static let preparation = Seconds.hours(6)
}

/// The trusted-trader status a trip declares. Declared is not proven: `Standing` weighs it.
package struct Programme: Hashable, Sendable {
    package let ctpatTier: Int?
    package let isFast: Bool

    package init(ctpatTier: Int?, isFast: Bool) {
        self.ctpatTier = ctpatTier
        self.isFast = isFast
    }

    package static let none = Programme(ctpatTier: nil, isFast: false)
}
