import Model

/// A licence's own words, held against a shipment.
struct LicenceTerms {
    private let licence: Licence

    init(_ licence: Licence) { self.licence = licence }

    func stops(_ shipment: ExportShipment) -> [LicenceStop] {
        papers(shipment) + time(shipment) + purpose(shipment)
    }

    private func papers(_ shipment: ExportShipment) -> [LicenceStop] {
        var stops: [LicenceStop] = []
        if shipment.code != licence.code { stops.append(.otherCode(licence.code)) }
        if shipment.exportClass != licence.exportClass {
            stops.append(.otherClass(licence.exportClass))
        }
        return stops
    }

    private func time(_ shipment: ExportShipment) -> [LicenceStop] {
        if shipment.day < licence.from { return [.notYet(licence.from)] }
        if let day = licence.withdrawn, day <= shipment.day { return [.withdrawn(day)] }
        return shipment.day > licence.expires ? [.expired(licence.expires)] : []
    }

    private func purpose(_ shipment: ExportShipment) -> [LicenceStop] {
        var stops: [LicenceStop] = []
        if !licence.destinations.contains(shipment.destination) {
            stops.append(.destination(shipment.destination, allowed: licence.destinations))
        }
        let fits = shipment.endUse.map(licence.endUses.contains) ?? false
        if !licence.endUses.isEmpty, !fits {
            stops.append(.endUse(shipment.endUse, allowed: licence.endUses))
        }
        guard !licence.parties.isEmpty else { return stops }
        return stops
            + shipment.parties.filter { !licence.parties.contains($0) }
            .map(LicenceStop.otherParty)
    }
}
