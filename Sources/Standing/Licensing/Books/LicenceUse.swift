import Model

/// Goods of one export that have set out under a licence.
struct LicenceUse: Hashable, Sendable {
    let trip: TripID
    /// The export's place on its trip, from 1.
    let export: Int
    let departed: Instant
    /// Across: drawn whatever speaks against them.
    let crossed: Instant?
    let goods: Goods
    let exporter: PartyID?

    enum Goods: Hashable, Sendable {
        case declared(TripExport, parties: [PartyID])
        /// What an erased trip had drawn.
        case kept(LicenceDraw)
    }

    var name: Name { Name(trip: trip, export: export) }

    struct Name: Hashable, Sendable {
        let trip: TripID
        let export: Int
    }

    /// Goods draw in the order in which they set out, whoever tells of it first.
    func isBefore(_ other: LicenceUse) -> Bool {
        (departed, trip, export) < (other.departed, other.trip, other.export)
    }
}

extension LicenceUse.Goods {
    /// As a shipment of a day, with what was corrected and came back.
    func shipment(
        _ name: LicenceUse.Name, on day: CivilDay, _ changes: [SaidOfLicence]
    ) -> ExportShipment? {
        guard case .declared(let export, let parties) = self else { return nil }
        let amounts = GoodsAmounts(
            cents: export.lines.reduce(0) { $0 + $1.cents }, units: export.quantity,
            citation: export.citation)
        let actual = amounts.changed(by: changes)
        let lines =
            actual.cents == amounts.cents
            ? export.lines
            : [GoodsLine(scheduleB: export.lines.first?.scheduleB ?? "", cents: actual.cents)]
        return ExportShipment(
            id: "\(name.trip) \(name.export)", day: day, lines: lines,
            exportClass: export.exportClass, code: export.code, licence: export.licence,
            quantity: actual.units, destination: export.destination, endUse: export.endUse,
            parties: parties, isMunition: export.isMunition, citation: actual.citation)
    }
}
