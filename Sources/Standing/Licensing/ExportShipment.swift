package import Model

/// Goods about to leave: what, where to, for whom, under which authority.
package struct ExportShipment: Hashable, Sendable {
    package typealias Line = GoodsLine

    package let id: String
    package let day: CivilDay
    package let lines: [Line]
    package let exportClass: ExportClass
    package let code: LicenceCode
    package let licence: String?
    package let quantity: Int64?
    package let destination: String
    package let endUse: String?
    package let parties: [PartyID]
    /// On the munitions list, so under another regulation.
    package let isMunition: Bool
    /// As on the papers: the number of the filing, or why there is none.
    package let citation: String?

    package init(
        id: String, day: CivilDay, lines: [Line], exportClass: ExportClass, code: LicenceCode,
        licence: String?, quantity: Int64?, destination: String, endUse: String?,
        parties: [PartyID], isMunition: Bool, citation: String?
    ) {
        self.id = id
        self.day = day
        self.lines = lines
        self.exportClass = exportClass
        self.code = code
        self.licence = licence
        self.quantity = quantity
        self.destination = destination
        self.endUse = endUse
        self.parties = parties
        self.isMunition = isMunition
        self.citation = citation
    }

    package var cents: Int64 { lines.reduce(0) { $0 + $1.cents } }
    package var needsLicence: Bool { code.isLicence || licence != nil }
}
