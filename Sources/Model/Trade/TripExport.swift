/// Goods on board that leave a country under its export rules: what they are and by which right.
package struct TripExport: Hashable, Sendable {
    /// The licence's number; nil where none is named.
    package let licence: String?
    package let code: LicenceCode
    package let exportClass: ExportClass
    package let lines: [GoodsLine]
    /// In the licence's own units.
    package let quantity: Int64?
    /// ISO 3166, two letters.
    package let destination: String
    package let endUse: String?
    /// On the munitions list, so under another regulation.
    package let isMunition: Bool
    /// As on the papers: the number of the filing, or why there is none.
    package let citation: String?

    package init(
        licence: String?, code: LicenceCode, exportClass: ExportClass, lines: [GoodsLine],
        quantity: Int64? = nil, destination: String, endUse: String? = nil,
        isMunition: Bool = false, citation: String? = nil
    ) {
        self.licence = licence
        self.code = code
        self.exportClass = exportClass
        self.lines = lines
        self.quantity = quantity
        self.destination = destination
        self.endUse = endUse
        self.isMunition = isMunition
        self.citation = citation
    }
}
