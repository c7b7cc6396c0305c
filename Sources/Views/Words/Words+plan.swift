package import Model

/// What a trip declares of the people and papers behind its load.
extension Words {
    package var border: String { say("Border", "Frontera") }
    package var manufacturer: String { say("Manufacturer", "Fabricante") }
    package var namesOnPapers: String { say("Names on the papers", "Nombres en los papeles") }
    package var exportsOnBoard: String { say("Exports on board", "Exportaciones a bordo") }

    /// nil where the trip names no border.
    package func border(of trade: TripTrade) -> String? {
        guard let border = trade.border else { return nil }
        let name =
            switch border {
            case .southern: say("southern", "sur")
            case .northern: say("northern", "norte")
            }
        let way =
            switch trade.direction {
            case .toUS: say("into the United States", "hacia Estados Unidos")
            case .fromUS: say("out of the United States", "desde Estados Unidos")
            }
        return "\(name), \(way)"
    }

    package func party(_ party: PartyName) -> String {
        let country = party.country.map { " (\($0))" } ?? ""
        return "\(name(party.role)) \(party.name)\(country)"
    }

    /// `3A001 to US, 6000.00 USD, licence D100, AES X20260105123456`.
    package func export(_ export: TripExport) -> String {
        let cents = export.lines.reduce(0) { $0 + $1.cents }
        let parts: [String?] = [
            "\(export.exportClass) \(say("to", "a")) \(export.destination)",
            dollars(cents),
            export.licence.map { say("licence ", "licencia ") + $0 },
            export.quantity.map { "\($0) " + say("units", "unidades") },
            export.endUse, export.citation,
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    /// `4,000.00 USD`, below zero where more was shipped than licensed.
    package func dollars(_ cents: Int64) -> String {
        let whole = Int(cents.magnitude / 100).grouped, rest = cents.magnitude % 100
        return "\(cents < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest) USD"
    }
}
