import Model

/// What stands on the papers about the export filing: its number, or why there is none.
package enum FilingStatement: Hashable, Sendable {
    case filed(String)
    /// None is needed; this is what to write instead.
    case exempt(String)
    case missing(String)
    case wrong(String)

    /// Over so much of one Schedule B number a filing is due (15 CFR 30).
    static let thresholdCents: Int64 = 250_000
    /// Where goods of the control list are filed at any value.
    static let watchedCountries = ["CN", "RU", "VE"]

    package static func of(_ shipment: ExportShipment) -> FilingStatement {
        let due = reason(shipment), excuse = exemption(shipment)
        guard let citation = shipment.citation else {
            if let excuse, due == nil { return .exempt(excuse) }
            return .missing(
                "a filing is due (\(due ?? overThreshold(shipment) ?? "")); give its number as in "
                    + "“AES X20260105123456”")
        }
        if FilingCitation.isFiled(citation) { return .filed(citation) }
        guard citation.hasPrefix("NOEEI") else {
            return .wrong(
                "the statement is “\(citation)”; wanted \(FilingCitation.wanted)")
        }
        if let due { return .wrong("“\(citation)” does not hold: a filing is due (\(due))") }
        guard citation == excuse || allows(citation, shipment) else {
            return .wrong("“\(citation)” does not fit; \(advice(excuse, shipment))")
        }
        return .exempt(citation)
    }

    /// Why a filing is due at any value.
    private static func reason(_ shipment: ExportShipment) -> String? {
        if shipment.isMunition { return "goods of the munitions list, at any value" }
        if shipment.needsLicence { return "goods under an export licence, at any value" }
        if shipment.exportClass.isListed, watchedCountries.contains(shipment.destination) {
            return "goods of the control list to \(shipment.destination), at any value"
        }
        return nil
    }

    private static func exemption(_ shipment: ExportShipment) -> String? {
        if shipment.destination == "CA" { return FilingCitation.canada }
        return overThreshold(shipment) == nil ? FilingCitation.lowValue : nil
    }

    /// Goods of low value to Canada may give either reason.
    private static func allows(_ citation: String, _ shipment: ExportShipment) -> Bool {
        citation == FilingCitation.lowValue && overThreshold(shipment) == nil
    }

    private static func advice(_ excuse: String?, _ shipment: ExportShipment) -> String {
        if let excuse { return "write “\(excuse)”" }
        return "a filing is due (\(overThreshold(shipment) ?? "over the threshold"))"
    }

    /// The first number, in the order of numbers, whose lines together are over the threshold.
    private static func overThreshold(_ shipment: ExportShipment) -> String? {
        var sums: [String: Int64] = [:]
        for line in shipment.lines { sums[line.scheduleB, default: 0] += line.cents }
        let over = sums.filter { $0.value > thresholdCents }.keys.min()
        return over.map { "over 2,500 USD of Schedule B \($0)" }
    }
}
