package import Model

/// What may go, to whom, for what and until when.
package struct Licence: Hashable, Sendable {
    package let id: String
    package let code: LicenceCode
    package let exportClass: ExportClass
    package let unit: LicenceUnit
    package let limitCents: Int64
    /// In the licence's own units; nil where it counts by value alone.
    package let quantityMax: Int64?
    /// Where it says so itself; else the rules of the shipment's day.
    package let tolerancePercent: Int64?
    package let from: CivilDay
    /// The last day on which goods may go.
    package let expires: CivilDay
    /// ISO 3166, two letters.
    package let destinations: [String]
    /// Empty where the licence names none.
    package let endUses: [String]
    /// Who may take part; empty where the licence names nobody.
    package let parties: [PartyID]
    /// From when on it counts no more, whatever it says itself.
    package let withdrawn: CivilDay?

    package init(
        id: String, code: LicenceCode, exportClass: ExportClass, unit: LicenceUnit,
        limitCents: Int64, quantityMax: Int64?, tolerancePercent: Int64?, from: CivilDay,
        expires: CivilDay, destinations: [String], endUses: [String], parties: [PartyID],
        withdrawn: CivilDay? = nil
    ) {
        self.id = id
        self.code = code
        self.exportClass = exportClass
        self.unit = unit
        self.limitCents = limitCents
        self.quantityMax = quantityMax
        self.tolerancePercent = tolerancePercent
        self.from = from
        self.expires = expires
        self.destinations = destinations
        self.endUses = endUses
        self.parties = parties
        self.withdrawn = withdrawn
    }

    package func withdrawn(from day: CivilDay?) -> Licence {
        Licence(
            id: id, code: code, exportClass: exportClass, unit: unit, limitCents: limitCents,
            quantityMax: quantityMax, tolerancePercent: tolerancePercent, from: from,
            expires: expires, destinations: destinations, endUses: endUses, parties: parties,
            withdrawn: day)
    }
}
