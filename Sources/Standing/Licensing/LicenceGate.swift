import Model

/// Judges shipments one after another and draws their licences down.
///
/// A shipment that is stopped draws nothing down. The filing system only informs about value;
/// that we stop is our policy, and `informsOnly` turns it off.
package struct LicenceGate: Sendable {
    private let licences: [String: Licence]
    private let denied: DeniedParties
    private let informsOnly: Bool
    private var shippedCents: [String: Int64] = [:]
    private var shippedUnits: [String: Int64] = [:]
    private var judged: Set<String> = []

    package init(
        _ licences: [Licence], _ denied: DeniedParties = DeniedParties(),
        informsOnly: Bool = false
    ) {
        self.licences = Dictionary(licences.map { ($0.id, $0) }) { first, _ in first }
        self.denied = denied
        self.informsOnly = informsOnly
    }

    /// What was taken of a licence in books before these.
    package mutating func bringForward(_ licence: String, cents: Int64, units: Int64) {
        shippedCents[licence, default: 0] += cents
        shippedUnits[licence, default: 0] += units
    }

    package func shippedCents(of licence: String) -> Int64 { shippedCents[licence] ?? 0 }
    package func shippedUnits(of licence: String) -> Int64 { shippedUnits[licence] ?? 0 }

    /// - Parameter hasLeft: the goods are across, so they are drawn whatever speaks against them.
    package mutating func judge(
        _ shipment: ExportShipment, hasLeft: Bool = false
    ) -> LicenceVerdict {
        let filing = FilingStatement.of(shipment)
        var stops = judged.insert(shipment.id).inserted ? [] : [LicenceStop.sameShipment]
        stops += general(shipment, filing)
        guard let id = shipment.licence, let licence = licences[id] else {
            stops += missing(shipment)
            return LicenceVerdict(
                shipment: shipment.id, licence: shipment.licence, stops: stops, messages: [],
                remainingCents: nil, filing: filing)
        }
        stops += LicenceTerms(licence).stops(shipment)
        return draw(licence, shipment, stops, filing, hasLeft)
    }

    private func general(_ shipment: ExportShipment, _ filing: FilingStatement) -> [LicenceStop] {
        var stops: [LicenceStop] = []
        if !shipment.code.isInForce(on: shipment.day) {
            stops.append(.codeNotInForce(shipment.code))
        }
        for party in shipment.parties {
            if let order = denied.order(against: party, on: shipment.day) {
                stops.append(.denied(party, since: order.from))
            }
        }
        switch filing {
        case .filed, .exempt: break
        case .missing(let why), .wrong(let why): stops.append(.filing(why))
        }
        return stops
    }

    private func missing(_ shipment: ExportShipment) -> [LicenceStop] {
        if let id = shipment.licence { return [.unknownLicence(id)] }
        return shipment.code.isLicence ? [.noLicenceNamed(shipment.code)] : []
    }

    private mutating func draw(
        _ licence: Licence, _ shipment: ExportShipment, _ before: [LicenceStop],
        _ filing: FilingStatement, _ hasLeft: Bool
    ) -> LicenceVerdict {
        let tolerance = LicenceTolerance.inForce(on: shipment.day, for: licence.unit)
        var ledger = LicenceLedger(
            limitCents: licence.limitCents,
            tolerancePercent: licence.tolerancePercent ?? tolerance.valuePercent,
            shippedCents: shippedCents[licence.id] ?? 0)
        var stops = before
        guard ledger.hasRoom(for: shipment.cents) else {
            return verdict(licence, shipment, stops + [.countFull], [], ledger, filing)
        }
        let entry = ledger.preview(shipment.cents)
        if !informsOnly { stops += valueStops(ledger, entry) }
        stops += unitStops(licence, shipment, tolerance)
        if stops.isEmpty || hasLeft {
            _ = ledger.ship(shipment.cents)
            shippedCents[licence.id] = ledger.shippedCents
            shippedUnits[licence.id, default: 0] += shipment.quantity ?? 0
        }
        return verdict(licence, shipment, stops, entry.messages, ledger, filing)
    }

    private func verdict(
        _ licence: Licence, _ shipment: ExportShipment, _ stops: [LicenceStop],
        _ messages: [LicenceMessage], _ ledger: LicenceLedger, _ filing: FilingStatement
    ) -> LicenceVerdict {
        LicenceVerdict(
            shipment: shipment.id, licence: licence.id, stops: stops, messages: messages,
            remainingCents: ledger.remainingCents, filing: filing)
    }

    private func valueStops(
        _ ledger: LicenceLedger, _ entry: LicenceLedger.Entry
    ) -> [LicenceStop] {
        if ledger.isUsedUp { return [.usedUp] }
        guard entry.messages.contains(.toleranceExceeded) else { return [] }
        return [
            .toleranceExceeded(
                overCents: -entry.remainingCents, percent: ledger.tolerancePercent)
        ]
    }

    private func unitStops(
        _ licence: Licence, _ shipment: ExportShipment, _ tolerance: LicenceTolerance
    ) -> [LicenceStop] {
        guard let licensed = licence.quantityMax else { return [] }
        guard let quantity = shipment.quantity else { return [.noQuantity] }
        let before = shippedUnits[licence.id] ?? 0
        if before >= licensed { return [.usedUp] }
        let max = licensed * (100 + tolerance.quantityPercent) / 100
        return before + quantity > max ? [.quantityExceeded(before + quantity, max: max)] : []
    }
}
